package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.Sex;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves pronouns and roles that stand for a name: he, she, the expert, the minister. */
final class Coreference {

    private static final int PRONOUN_REACHES_BACK = 4;
    private static final int ROLE_REACHES_BACK = 12;

    private static final Set<String> ANY_EXPERT = Set.of(
            "expert",
            "analyst",
            "specialist",
            "scholar",
            "researcher",
            "academic",
            "scientist",
            "commentator",
            "observer");

    private static final Set<String> ANY_OFFICIAL = Set.of(
            "official",
            "politician",
            "diplomat",
            "lawmaker",
            "leader",
            "statesman",
            "legislator",
            "senator",
            "minister",
            "president",
            "governor",
            "mayor",
            "general",
            "ambassador",
            "commander",
            "aide",
            "adviser",
            "advisor");

    private final PersonLexicon lexicon;
    private final StoryText text;
    private final Field field;
    private final List<PersonDraft> people;
    private final List<PersonMention> names;
    private final List<PersonMention> seen = new ArrayList<>();
    private final boolean[] quoted;

    Coreference(
            PersonLexicon lexicon, StoryText text, Field field, List<PersonDraft> people, List<PersonMention> names) {
        this.lexicon = lexicon;
        this.text = text;
        this.field = field;
        this.people = people;
        this.names = names.stream()
                .sorted(Comparator.comparingInt(PersonMention::first))
                .toList();
        this.quoted = quoted(text);
    }

    /** The names together with what was resolved, in the order of the text. */
    List<PersonMention> resolve() {
        int next = 0;
        for (int i = 0; i < text.tokens(); i++) {
            while (next < names.size() && names.get(next).first() <= i) {
                seen.add(names.get(next++));
            }
            if (seen.isEmpty()
                    || quoted[i]
                    || !text.isWord(i)
                    || i < seen.getLast().end()) {
                continue;
            }
            PersonMention mention = pronoun(i);
            if (mention == null) {
                mention = role(i, next);
            }
            if (mention != null) {
                seen.add(mention);
            }
        }
        while (next < names.size()) {
            seen.add(names.get(next++));
        }
        return seen;
    }

    private @Nullable PersonMention pronoun(int token) {
        Sex sex = switch (text.lower(token)) {
            case "he", "him", "his", "himself" -> Sex.MALE;
            case "she", "her", "hers", "herself" -> Sex.FEMALE;
            default -> Sex.UNKNOWN;
        };
        if (sex == Sex.UNKNOWN) {
            return null;
        }
        PersonMention antecedent = antecedent(token, sex);
        if (antecedent == null) {
            return null;
        }
        PersonDraft person = people.get(antecedent.person());
        person.sex = person.sex == Sex.UNKNOWN ? sex : person.sex;
        return new PersonMention(field, token, token + 1, antecedent.person(), PersonMention.Kind.PRONOUN);
    }

    /** The first one named in the nearest sentence that names one who fits: mostly its subject. */
    private @Nullable PersonMention antecedent(int token, Sex sex) {
        int sentence = text.sentenceOf(token);
        PersonMention found = null;
        int foundIn = -1;
        for (int i = seen.size() - 1; i >= 0; i--) {
            PersonMention mention = seen.get(i);
            int in = text.sentenceOf(mention.first());
            if (in < sentence - PRONOUN_REACHES_BACK || (found != null && in != foundIn)) {
                break;
            }
            if (people.get(mention.person()).sex.agreesWith(sex)) {
                found = mention;
                foundIn = in;
            }
        }
        return found;
    }

    /** {@code the expert}, {@code the foreign minister}: not before a name and not with {@code of}. */
    private @Nullable PersonMention role(int token, int nextName) {
        String lower = text.lower(token);
        if (!lower.equals("the") && !lower.equals("this")) {
            return null;
        }
        int to = Math.min(text.endToken(text.sentenceOf(token)), token + 5);
        for (int i = token + 1; i < to && text.isWord(i); i++) {
            boolean named = nextName < names.size() && names.get(nextName).first() <= i + 1;
            if (named) {
                return null;
            }
            boolean last = i + 1 >= to || !goesOn(i + 1);
            if (last && lexicon.isTitle(text.lower(i))) {
                PersonMention antecedent = bearer(token, text.lower(i));
                return antecedent == null
                        ? null
                        : new PersonMention(field, token, i + 1, antecedent.person(), PersonMention.Kind.ROLE);
            }
        }
        return null;
    }

    /** Whether the noun phrase goes on at a token, so that the one before is not its head. */
    private boolean goesOn(int token) {
        String lower = text.lower(token);
        return lower.equals("of")
                || lower.equals("for")
                || (lower.equals("'s") && token + 1 < text.tokens() && lexicon.isTitle(text.lower(token + 1)))
                || lexicon.isTitle(lower)
                || lower.equals("-");
    }

    private @Nullable PersonMention bearer(int token, String head) {
        int sentence = text.sentenceOf(token);
        for (int i = seen.size() - 1; i >= 0; i--) {
            PersonMention mention = seen.get(i);
            if (text.sentenceOf(mention.first()) < sentence - ROLE_REACHES_BACK) {
                return null;
            }
            PersonDraft person = people.get(mention.person());
            for (FoundRole role : person.roles) {
                if (role.head() != null && bears(role, head)) {
                    return mention;
                }
            }
        }
        return null;
    }

    private static boolean bears(FoundRole role, String head) {
        if (head.equals(role.head())) {
            return true;
        }
        boolean expert = role.kind() == PersonKind.EXPERT && ANY_EXPERT.contains(head);
        boolean official = role.kind() == PersonKind.OFFICIAL
                && (head.equals("official") || head.equals("politician") || head.equals("leader"))
                && ANY_OFFICIAL.contains(String.valueOf(role.head()));
        boolean spokesperson = role.kind() == PersonKind.SPOKESPERSON && head.startsWith("spokes");
        return expert || official || spokesperson;
    }

    /** Tokens between double quotation marks, paragraph by paragraph: who "he" is in there, the speaker knows. */
    private static boolean[] quoted(StoryText text) {
        boolean[] quoted = new boolean[text.tokens()];
        for (int p = 0; p < text.paragraphs(); p++) {
            boolean open = false;
            int end = text.endToken(text.endSentence(p) - 1);
            for (int i = text.firstToken(text.firstSentence(p)); i < end; i++) {
                if (text.kind(i) == TokenKind.QUOTE_MARK) {
                    open = switch (text.word(i)) {
                        case "“", "«", "„", "``" -> true;
                        case "”", "»", "''" -> false;
                        case "\"" -> !open;
                        default -> open;
                    };
                }
                quoted[i] = open;
            }
        }
        return quoted;
    }
}
