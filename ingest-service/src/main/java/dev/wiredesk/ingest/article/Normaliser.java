package dev.wiredesk.ingest.article;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.Dateline;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.contracts.Original;
import dev.wiredesk.contracts.OtherText;
import dev.wiredesk.contracts.Rights;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Flaw;
import dev.wiredesk.ingest.format.text.PlainText;
import dev.wiredesk.ingest.format.text.RepeatedLines;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes an article of one draft: the one place where identity, version, standing and digest are decided. */
public final class Normaliser {
    /** Where the identity of an item stands that has no place for it. */
    private static final String BESIDE = ", in the header Wiredesk-Identity or the query parameter identity";

    /** Clocks of providers are believed up to this far into the future (R13). */
    private static final Duration FUTURE = Duration.ofHours(24);

    /** How desks begin a note on a version that corrects another, which may be one of several notes (R29). */
    private static final Pattern CORRECTING = Pattern.compile(
            "(?:^|\n\n)[(*•# -]*(?:corrects|corrected|corrections?|corrective|correcting"
                    + "|berichtigung|berichtigt|korrektur|korrigiert|correctif|rectificatif|rectification|corrige|corrección"
                    + "|corrigido|corrigida|correção|correzione|rettifica|correctie|gecorrigeerd"
                    + "|rettelse|retting|rättelse|rättad|korrigering|korjattu|korjaus|oikaisu)\\b"
                    // One that is only announced.
                    + "(?! (?:folgt|folgen|volgt|follows|to follow|will follow|suivra)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * How the headline of a story or press release begins that is sent again because something in it was wrong: mostly in
     * capitals, since the same words begin headlines about prisons and stock exchanges.
     */
    private static final Pattern CORRECTED_RELEASE = Pattern.compile(
            "(?:(?:CORRECTING|Correcting) (?:and|AND) (?:REPLACING|Replacing)\\b|(?:Correction|Rettelse|Rättelse|Korjaus|Oikaisu):"
                    + "|(?:CORRECTION|CORRECTED|RECTIFICATIF|BERICHTIGUNG|KORREKTUR|CORRECCIÓN|CORREZIONE|CORRECTIE|RETTELSE|RÄTTELSE"
                    + "|KORJAUS|OIKAISU)(?: (?:AND|ET|UND|OCH|OG|Y|E|EN|JA) [^:–—-]{3,20}?)? ?(?::|--?(?= )|[–—]))");

    private static final Pattern DASH = Pattern.compile("[ .]?[-–—_]+$");

    private final ArticleDraft draft;
    private final FeedDefaults feed;
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

    private Normaliser(ArticleDraft draft, FeedDefaults feed) {
        this.draft = draft;
        this.feed = feed;
    }

    public static Normalisation normalise(
            ArticleDraft draft, FeedDefaults feed, Original original, Instant receivedAt) {
        return new Normaliser(draft, feed).normalise(original, receivedAt);
    }

    private Normalisation normalise(Original original, Instant receivedAt) {
        VersionedIdentity told = VersionedIdentity.of(line(Field.IDENTITY), feed.versionSuffix());
        String identity = told.identity();
        String identityPointer = draft.pointer(Field.IDENTITY);
        if (identity == null) {
            return new Normalisation.WithoutIdentity(List.of(new Flaw(
                    identityPointer,
                    "An identity that all versions of the item share is needed"
                            // A format without a place for it.
                            + (identityPointer.isEmpty() ? BESIDE : ""))));
        } else if (identity.length() > VersionedIdentity.MAX_LENGTH) {
            return new Normalisation.WithoutIdentity(List.of(new Flaw(
                    identityPointer, "An identity has at most " + VersionedIdentity.MAX_LENGTH + " characters")));
        }
        List<Flaw> tooMuch = Limits.flaws(draft);
        if (!tooMuch.isEmpty()) {
            return new Normalisation.TooMuch(tooMuch);
        }
        Standing standing = standing(receivedAt);
        String headline = line(Field.HEADLINE);
        String body = RepeatedLines.removedFrom(
                PlainText.paragraphs(draft.get(Field.BODY)),
                headline,
                line(Field.BYLINE),
                draft.get(Field.EDITOR_NOTE));
        // A kill or a hold is often nothing but the identity and the status or embargo, and must never be lost.
        boolean free = standing.status() == Status.USABLE && standing.embargo() == null;
        if (headline == null && body == null && free) {
            return new Normalisation.WithoutText(List.of(new Flaw("", "There is neither a headline nor a body")));
        }
        if (draft.get(Field.SHARED_GUID) != null) {
            flags.add(Flag.SHARED_GUID);
        }
        Instant versionCreated = time(Field.VERSION_CREATED);
        if (versionCreated != null && versionCreated.isAfter(receivedAt.plus(FUTURE))) {
            flags.add(Flag.VERSION_IN_THE_FUTURE);
        }
        ArticleReceived article = new ArticleReceived(
                new ItemKey(feed.provider(), identity).id(),
                feed.provider(),
                identity,
                version(told.version()),
                versionCreated,
                time(Field.FIRST_CREATED),
                time(Field.CONTENT_CREATED),
                standing.status(),
                standing.embargo(),
                line(Field.TYPE),
                language(),
                urgency(),
                headline,
                line(Field.SUBHEADLINE),
                line(Field.SLUGLINE),
                line(Field.BYLINE),
                PlainText.paragraphs(draft.get(Field.EDITOR_NOTE)),
                line(Field.CREDIT_LINE),
                dateline(),
                body,
                subjects(),
                concepts(draft.places()),
                concepts(draft.people()),
                concepts(draft.organisations()),
                texts(draft.keywords()),
                texts(draft.genre()),
                rights(),
                line(Field.URL),
                VersionedIdentity.of(line(Field.EVOLVED_FROM), feed.versionSuffix())
                        .identity(),
                line(Field.STATUS),
                expiryIsRelease() ? null : time(Field.EXPIRES),
                isCorrection() ? true : null,
                otherTexts(),
                draft.format(),
                "",
                receivedAt,
                original);
        return new Normalisation.Normalised(withDigest(article, ContentDigest.of(article)), flags);
    }

    private @Nullable String line(Field field) {
        return PlainText.line(draft.get(field));
    }

    /** What is not for publication is for editors, as what is withheld (R31). */
    private Standing standing(Instant receivedAt) {
        Standing told = Standing.of(draft.get(Field.STATUS), embargo(), feed.zone(), receivedAt, flags);
        if (draft.get(Field.NOT_FOR_PUBLICATION) == null) {
            return told;
        }
        flags.add(Flag.NOT_FOR_PUBLICATION);
        return told.status() == Status.USABLE ? new Standing(Status.WITHHELD, told.embargo()) : told;
    }

    private @Nullable String embargo() {
        return feed.expireAsEmbargo() && expiryIsRelease() ? draft.get(Field.EXPIRES) : draft.get(Field.EMBARGO);
    }

    /**
     * Superdesk writes the time of release where that of expiry belongs. Whether or not it is believed, nothing may
     * expire at the moment it is released.
     */
    private boolean expiryIsRelease() {
        return draft.get(Field.EMBARGO) == null && Standing.isEmbargoed(draft.get(Field.STATUS));
    }

    private boolean isCorrection() {
        String note = PlainText.paragraphs(draft.get(Field.EDITOR_NOTE));
        String headline = line(Field.HEADLINE);
        return draft.get(Field.CORRECTION) != null
                || (note != null && CORRECTING.matcher(note).find())
                || (headline != null && CORRECTED_RELEASE.matcher(headline).lookingAt());
    }

    private List<OtherText> otherTexts() {
        if (draft.otherTexts().isEmpty()) {
            return List.of();
        }
        return draft.otherTexts().stream()
                .map(other -> new OtherText(
                        other.kind(),
                        PlainText.line(other.role()),
                        Objects.requireNonNullElse(PlainText.paragraphs(other.text()), "")))
                .filter(other -> !other.text().isEmpty())
                .distinct()
                .toList();
    }

    /** @param ofIdentity the version that stood in the identity, for an item that has none besides */
    private @Nullable Long version(@Nullable String ofIdentity) {
        String own = line(Field.VERSION);
        String text = own == null ? ofIdentity : own;
        if (text == null) {
            return null;
        }
        try {
            long version = Long.parseLong(text);
            if (version >= 0) {
                return version;
            }
        } catch (NumberFormatException _) {
            // Flagged below, as a negative one is.
        }
        flags.add(Flag.VERSION_NOT_A_NUMBER);
        return null;
    }

    /** A time without offset is in the feed's zone, or in UTC: unlike an embargo's it releases nothing. */
    private @Nullable Instant time(Field field) {
        String text = line(field);
        if (text == null) {
            return null;
        }
        WireTime time = WireTime.parse(text);
        ZoneId zone = feed.zone();
        Instant instant = time == null ? null : time.in(zone == null ? ZoneOffset.UTC : zone);
        if (instant == null) {
            flags.add(Flag.UNREADABLE_TIME);
        }
        return instant;
    }

    private @Nullable String language() {
        String text = line(Field.LANGUAGE);
        if (text == null) {
            return feed.language();
        }
        String tag = LanguageTag.canonical(text);
        if (tag == null) {
            flags.add(Flag.UNKNOWN_LANGUAGE);
        }
        return tag;
    }

    /** 1 to 9, or nothing. */
    private @Nullable Integer urgency() {
        String text = line(Field.URGENCY);
        return text != null && text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9'
                ? Integer.valueOf(text)
                : null;
    }

    private @Nullable Dateline dateline() {
        String text = withoutDash(line(Field.DATELINE_TEXT));
        String place = line(Field.DATELINE_PLACE);
        String date = line(Field.DATELINE_DATE);
        return text == null && place == null && date == null ? null : new Dateline(text, place, date);
    }

    /** It joins the dateline to the story. */
    private static @Nullable String withoutDash(@Nullable String dateline) {
        return dateline == null ? null : PlainText.line(DASH.matcher(dateline).replaceFirst(""));
    }

    private @Nullable Rights rights() {
        String usageTerms = line(Field.USAGE_TERMS);
        String holder = line(Field.COPYRIGHT_HOLDER);
        String notice = line(Field.COPYRIGHT_NOTICE);
        return usageTerms == null && holder == null && notice == null ? null : new Rights(usageTerms, holder, notice);
    }

    private List<Concept> subjects() {
        List<Concept> subjects = concepts(draft.subjects());
        return subjects.isEmpty()
                ? subjects
                : MediaTopics.canonical(subjects).stream().distinct().toList();
    }

    private static List<Concept> concepts(List<Concept> supplied) {
        if (supplied.isEmpty()) {
            return List.of();
        }
        return supplied.stream()
                .map(concept -> {
                    String code = PlainText.line(concept.code());
                    String name = PlainText.line(concept.name());
                    return new Concept(code, name == null ? "" : name, PlainText.line(concept.scheme()));
                })
                .filter(concept -> !concept.name().isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> texts(List<String> supplied) {
        if (supplied.isEmpty()) {
            return List.of();
        }
        return supplied.stream()
                .map(PlainText::line)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static ArticleReceived withDigest(ArticleReceived a, String digest) {
        return new ArticleReceived(
                a.id(),
                a.provider(),
                a.identity(),
                a.version(),
                a.versionCreated(),
                a.firstCreated(),
                a.contentCreated(),
                a.status(),
                a.embargo(),
                a.type(),
                a.language(),
                a.urgency(),
                a.headline(),
                a.subheadline(),
                a.slugline(),
                a.byline(),
                a.editorNote(),
                a.creditLine(),
                a.dateline(),
                a.body(),
                a.subjects(),
                a.places(),
                a.people(),
                a.organisations(),
                a.keywords(),
                a.genre(),
                a.rights(),
                a.url(),
                a.evolvedFrom(),
                a.statusAsSent(),
                a.expires(),
                a.correction(),
                a.otherTexts(),
                a.format(),
                digest,
                a.receivedAt(),
                a.original());
    }
}
