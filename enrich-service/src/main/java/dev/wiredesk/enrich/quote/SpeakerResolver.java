package dev.wiredesk.enrich.quote;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.Role;
import dev.wiredesk.enrich.person.PersonMention;
import dev.wiredesk.enrich.person.StoryPeople;
import dev.wiredesk.enrich.quote.attribution.Attribution.Shape;
import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.text.StoryText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which of the story's people a phrase means. */
final class SpeakerResolver {

    private static final Set<String> PREPOSITIONS =
            Set.of("of", "for", "to", "with", "from", "by", "at", "in", "on", "behind", "against", "near", "under");

    /** Small words that go on about the bearer of a name. */
    private static final Set<String> BEHIND_NAMES =
            Set.of("who", "whose", "himself", "herself", "and", "also", "too", "as", "then", "now", "later", "earlier");

    /** Behind an owner: {@code NAME's lawyer}, {@code the Joneses' lawyer}. */
    private static final Set<String> OWNING = Set.of("'s", "'", "’");

    /** The comma, a Dr. or Prof. and the name. */
    private static final int LONGEST_ADDRESS = 4;

    private final StoryText text;
    private final StoryPeople people;
    private final Field field;
    private final List<PersonMention> mentions;

    SpeakerResolver(StoryText text, StoryPeople people, Field field) {
        this.text = text;
        this.people = people;
        this.field = field;
        this.mentions = people.mentionsIn(field);
    }

    /** The id of the person that is the head of a phrase; null for anonymous sources and bodies. */
    @Nullable String person(@Nullable Tokens speaker, Shape shape) {
        if (speaker == null || shape == Shape.UNATTRIBUTED) {
            return null;
        }
        if (text.lower(speaker.first()).equals("who")) {
            PersonMention before = lastBefore(speaker.first());
            boolean beside = before != null && speaker.first() - before.end() <= 2;
            return beside ? people.idOf(before) : null;
        }
        PersonMention best = null;
        for (int i = firstFrom(speaker.first());
                i < mentions.size() && mentions.get(i).first() < speaker.end();
                i++) {
            PersonMention mention = mentions.get(i);
            if (isHead(speaker, mention) && (best == null || rank(mention) > rank(best))) {
                best = mention;
            }
        }
        return people.idOf(best == null ? apposed(speaker) : best);
    }

    /** {@code said British Defence Minister, NAME}: whose role the speaker is, behind a comma. */
    private @Nullable PersonMention apposed(Tokens speaker) {
        int comma = speaker.end();
        PersonMention named = comma < text.tokens() && text.word(comma).equals(",")
                ? firstBetween(comma, Math.min(text.tokens(), comma + LONGEST_ADDRESS))
                : null;
        return named != null && isInRole(named, speaker.end() - 1) ? named : null;
    }

    /** The last person meant before a token. */
    @Nullable PersonMention lastBefore(int token) {
        int i = firstFrom(token) - 1;
        return i < 0 ? null : mentions.get(i);
    }

    /** The first person meant from a token on and before another. */
    @Nullable PersonMention firstBetween(int from, int to) {
        int i = firstFrom(from);
        return i < mentions.size() && mentions.get(i).first() < to ? mentions.get(i) : null;
    }

    @Nullable String idOf(@Nullable PersonMention mention) {
        return people.idOf(mention);
    }

    private static int rank(PersonMention mention) {
        return switch (mention.kind()) {
            case NAME -> 2;
            case ROLE -> 1;
            case PRONOUN -> 0;
        };
    }

    /** Not {@code a spokesman for NAME}, not {@code NAME's lawyer}, not {@code his lawyer}. */
    private boolean isHead(Tokens speaker, PersonMention mention) {
        boolean owner = mention.end() < speaker.end() && OWNING.contains(text.lower(mention.end()));
        if (owner || isModifier(speaker, mention)) {
            return false;
        }
        if (mention.kind() == PersonMention.Kind.PRONOUN) {
            return speaker.end() - speaker.first() == 1;
        }
        int from = speaker.first();
        for (int i = mention.first() - 1; i >= speaker.first(); i--) {
            if (text.word(i).equals(",")) {
                // Behind the comma there may be a Dr. or a Prof. before the name.
                boolean apposed = mention.kind() == PersonMention.Kind.NAME
                        && (mention.first() - i <= 2 || isRoleBetween(i, mention));
                if (!apposed && !isInRole(mention, i)) {
                    return false;
                }
                from = apposed ? i : from;
                break;
            }
        }
        for (int i = from; i < mention.first(); i++) {
            // Father-of-one NAME.
            boolean joined = text.word(Math.max(0, i - 1)).equals("-") && !text.isSpaced(i);
            if (PREPOSITIONS.contains(text.lower(i)) && !joined && !isInRole(mention, i)) {
                return false;
            }
        }
        return true;
    }

    /** {@code the Trump administration}, {@code Trump lawyer NAME}: somebody else's name before a noun. */
    private boolean isModifier(Tokens speaker, PersonMention mention) {
        int next = mention.end();
        return mention.kind() == PersonMention.Kind.NAME
                && next < speaker.end()
                && text.isWord(next)
                && !text.isCapitalised(next)
                && !PREPOSITIONS.contains(text.lower(next))
                && !BEHIND_NAMES.contains(text.lower(next));
    }

    /** {@code One of them, 67-year-old Hanoi resident NAME,}: a role of the bearer from behind a comma to the name. */
    private boolean isRoleBetween(int comma, PersonMention mention) {
        for (Role role : people.person(mention).roles()) {
            boolean before = role.field() == field
                    && role.start() > text.start(comma)
                    && role.end() == text.end(mention.first() - 1);
            if (before) {
                return true;
            }
        }
        return false;
    }

    private boolean isInRole(PersonMention mention, int token) {
        for (Role role : people.person(mention).roles()) {
            if (role.field() == field && role.start() <= text.start(token) && text.start(token) <= role.end() + 1) {
                return true;
            }
        }
        return false;
    }

    /** The number of the first mention that begins at a token or behind it. */
    private int firstFrom(int token) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).first() >= token) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
