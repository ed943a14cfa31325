package dev.wiredesk.ingest.format.newsmlg2;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who owns an item and on what terms it may be used; where there are no words, an address of them travels (R46). */
final class Rights {
    private final G2Element item;
    private final ItemLanguage language;

    Rights(G2Element item, ItemLanguage language) {
        this.item = item;
        this.language = language;
    }

    void into(ArticleDraft draft) {
        String terms = texts("usageTerms");
        draft.set(Field.USAGE_TERMS, terms == null ? texts("link") : terms)
                .set(Field.COPYRIGHT_NOTICE, texts("copyrightNotice"))
                .set(
                        Field.COPYRIGHT_HOLDER,
                        joined(item.all("rightsInfo", "copyrightHolder").stream()
                                .map(this::holder)));
    }

    private @Nullable String texts(String name) {
        return joined(language.best(item.all("rightsInfo", name)).stream().map(Rights::textOrAddress));
    }

    private static @Nullable String textOrAddress(G2Element statement) {
        String text = statement.text();
        return text.isEmpty() ? statement.attribute("href", "uri") : text;
    }

    private @Nullable String holder(G2Element holder) {
        List<G2Element> names = holder.all("name").stream()
                .filter(name -> !name.text().isEmpty())
                .toList();
        if (!names.isEmpty()) {
            return language.best(names).getFirst().text();
        }
        String own = holder.element().ownText().strip();
        return own.isEmpty() ? holder.attribute("literal", "uri", "qcode") : own;
    }

    private static @Nullable String joined(Stream<? extends @Nullable String> texts) {
        String joined = texts.filter(text -> text != null).distinct().collect(Collectors.joining("; "));
        return joined.isEmpty() ? null : joined;
    }
}
