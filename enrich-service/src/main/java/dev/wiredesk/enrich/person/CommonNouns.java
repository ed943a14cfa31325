package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.Sex;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Tells whom a common noun stands for: the expert, the two-time champion, the 27-year-old. */
final class CommonNouns {

    private static final int REACHES_BACK = 12;
    private static final int SPEAKER_REACHES_BACK = 3;
    private static final int MOST_MENTIONS = 100;
    private static final int LONGEST = 6;

    /** How many tokens around a name may tell what its bearer is. */
    private static final int AROUND = 18;

    private static final Set<String> ANY_EXPERT = Set.of(
            "expert",
            "analyst",
            "specialist",
            "scholar",
            "researcher",
            "academic",
            "scientist",
            "commentator",
            "adviser-general");

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

    /** Words that end a noun phrase before its head has come. */
    private static final Set<String> NO_PART = Set.of(
            "is", "are", "was", "were", "will", "would", "has", "have", "had", "can", "could", "may", "might", "must",
            "should", "do", "does", "did", "that", "which", "who", "to", "and", "or", "but", "in", "on", "at", "by",
            "with", "from", "as", "if", "when", "not", "of", "for", "the", "a", "an", "his", "her", "their", "its");

    /** What the offices are of that have one name in every country. */
    private static final Set<String> OFFICES = Set.of("state", "staff", "police", "government", "mission");

    /** Those whom stories of crime leave without a name, beside others who have one. */
    private static final Set<String> UNNAMED = Set.of("victim", "complainant", "attacker", "assailant", "gunman");

    private static final Set<String> ONE_OF_A_PEOPLE = Set.of(
            "serb",
            "croat",
            "dane",
            "swede",
            "finn",
            "pole",
            "turk",
            "spaniard",
            "scot",
            "briton",
            "czech",
            "slovak",
            "greek",
            "kazakh",
            "uzbek",
            "filipino",
            "argentine",
            "israeli",
            "iraqi",
            "pakistani");

    /** Nouns that stories change between for one person. */
    private static final List<Set<String>> SYNONYMS = List.of(
            Set.of("pope", "pontiff"),
            Set.of("king", "monarch", "sultan", "emir"),
            Set.of("queen", "monarch"),
            Set.of("bishop", "archbishop", "cardinal", "prelate"),
            Set.of("priest", "pastor", "vicar", "clergyman", "cleric", "imam", "preacher"),
            Set.of("ambassador", "envoy", "diplomat", "representative"),
            Set.of(
                    "senator",
                    "congressman",
                    "congresswoman",
                    "representative",
                    "assemblyman",
                    "assemblywoman",
                    "lawmaker",
                    "legislator",
                    "parliamentarian",
                    "mp",
                    "deputy"),
            Set.of("judge", "justice", "magistrate", "jurist"),
            Set.of("lawyer", "attorney", "barrister", "solicitor", "counsel"),
            Set.of("doctor", "physician", "medic", "surgeon"),
            Set.of("executive", "ceo", "boss"),
            Set.of("coach", "manager", "trainer"),
            Set.of("captain", "skipper"),
            Set.of("premier", "minister"),
            Set.of("businessman", "businesswoman", "entrepreneur", "tycoon", "billionaire"),
            Set.of("journalist", "reporter", "correspondent"));

    private static final Set<String> NEW = Set.of("a", "an", "aged", "named", "identified");

    private final PersonLexicon lexicon;
    private final PlaceNames places;
    private final StoryText text;
    private final Field field;
    private final List<PersonDraft> people;

    CommonNouns(PersonLexicon lexicon, PlaceNames places, StoryText text, Field field, List<PersonDraft> people) {
        this.lexicon = lexicon;
        this.places = places;
        this.text = text;
        this.field = field;
        this.people = people;
    }

    /**
     * The mention that begins with an article: not before a name and not with {@code of}.
     *
     * @param nextName the first token of the next name
     * @param seen all mentions before
     */
    @Nullable PersonMention mention(int token, int nextName, List<PersonMention> seen) {
        String lower = text.lower(token);
        if (!lower.equals("the") && !lower.equals("this")) {
            return null;
        }
        int first = RolePhrases.behindAge(text, token + 1, text.tokens());
        int to = Math.min(text.endToken(text.sentenceOf(token)), first + LONGEST);
        for (int i = token + 1; i < to && (text.isWord(i) || isInside(i)); i++) {
            boolean named =
                    nextName <= i + 1 || (nextName == i + 2 && text.word(i + 1).equals(","));
            if (named || NO_PART.contains(text.lower(i))) {
                return null;
            }
            int end = behindOffice(i + 1, to);
            boolean last = end >= to || !goesOn(end);
            if (last && text.isWord(i) && isSomebody(i)) {
                PersonMention antecedent = isPartOfName(i) ? null : bearer(token, i, end, seen);
                return antecedent == null
                        ? null
                        : new PersonMention(field, token, end, antecedent.person(), PersonMention.Kind.ROLE);
            }
        }
        return null;
    }

    /** {@code the former secretary of state}, {@code the chief of staff}: the token behind what an office is of. */
    private int behindOffice(int of, int to) {
        boolean office = of + 1 < to
                && text.lower(of).equals("of")
                && OFFICES.contains(text.lower(of + 1))
                && lexicon.isTitle(text.lower(of - 1));
        return office ? of + 2 : of;
    }

    /** {@code the Organization of American States}: a nationality that a body's name goes on behind. */
    private boolean isPartOfName(int token) {
        return text.isCapitalised(token) && token + 1 < text.tokens() && text.isCapitalised(token + 1);
    }

    /** {@code Estonian minister warns}: whoever the story gives the role, in a headline that names nobody before. */
    @Nullable PersonMention inHeadline(int token) {
        boolean says = token + 1 < text.tokens() && lexicon.isSpeech(text.lower(token + 1));
        if (!says || !lexicon.isTitle(text.lower(token))) {
            return null;
        }
        for (int i = 0; i < Math.min(people.size(), MOST_MENTIONS); i++) {
            for (FoundRole role : people.get(i).roles) {
                if (role.head() != null
                        && bears(role, text.lower(token))
                        && isOfBodies(role, Math.max(0, token - 1), token)) {
                    return new PersonMention(field, token, token + 1, i, PersonMention.Kind.ROLE);
                }
            }
        }
        return null;
    }

    private boolean isInside(int token) {
        return text.word(token).equals("-") || text.kind(token) == TokenKind.NUMBER;
    }

    private boolean isSomebody(int token) {
        String lower = text.lower(token);
        return lexicon.isTitle(lower) || isPersonal(lower) || isAge(token) || isCountryman(token);
    }

    /** {@code the Serb said}: by a nationality, where somebody speaks. */
    private boolean isCountryman(int token) {
        return nationality(token) != null && speaks(token - 1, token);
    }

    private @Nullable String nationality(int token) {
        return text.isCapitalised(token) ? places.nationality().apply(text.word(token)) : null;
    }

    /** Whether a noun is made as those of people are: baker, sailor, chemist, musician, fisherman. */
    private boolean isPersonal(String lower) {
        boolean ending = lower.endsWith("er")
                || lower.endsWith("or")
                || lower.endsWith("ist")
                || lower.endsWith("ian")
                || lower.endsWith("man")
                || lower.endsWith("woman")
                || lower.endsWith("ant");
        return ending && lower.length() > 4 && !lexicon.isThing(lower);
    }

    /** {@code 27-year-old}. */
    private boolean isAge(int token) {
        return text.lower(token).endsWith("old") && text.lower(token - 1).equals("-");
    }

    /** Whether the noun phrase goes on at a token, so that the one before is not its head. */
    private boolean goesOn(int token) {
        String lower = text.lower(token);
        return lower.equals("of")
                || lower.equals("for")
                || (lower.equals("'s") && token + 1 < text.tokens() && lexicon.isTitle(text.lower(token + 1)))
                || lexicon.isTitle(lower)
                || isPersonal(lower)
                || lower.equals("-");
    }

    private @Nullable PersonMention bearer(int token, int head, int end, List<PersonMention> seen) {
        String noun = text.lower(head);
        int from = Math.max(0, seen.size() - MOST_MENTIONS);
        int sentence = text.sentenceOf(token);
        if (isAge(head)) {
            return nearest(token, seen, Sex.UNKNOWN);
        }
        String nationality = nationality(head);
        if (nationality != null) {
            return isOne(noun) ? countryman(nationality, token, head, seen) : null;
        }
        PersonMention named = nearestWith(
                (_, role) -> role.head() != null && bears(role, noun) && isOfBodies(role, token, head), sentence, seen);
        named = named == null ? alike(token, head, seen) : named;
        if (named != null) {
            return named;
        }
        for (int i = seen.size() - 1;
                i >= from && lexicon.isTitle(noun) && near(seen.get(i), sentence, REACHES_BACK);
                i--) {
            boolean same = text.sentenceOf(seen.get(i).first()) == sentence;
            if (!same && isTold(seen.get(i), noun)) {
                return seen.get(i);
            }
        }
        boolean speaks = speaks(token, end - 1) && !UNNAMED.contains(noun);
        return speaks && isOfBodies(null, token, head) ? nearest(token, seen, sexOf(noun)) : null;
    }

    /**
     * Whoever near has a role that stories also call so: {@code the pontiff}; not {@code the Argentine diplomat} of somebody
     * from elsewhere.
     */
    private @Nullable PersonMention alike(int token, int head, List<PersonMention> seen) {
        String noun = text.lower(head);
        Set<String> synonyms = new HashSet<>();
        SYNONYMS.stream().filter(nouns -> nouns.contains(noun)).forEach(synonyms::addAll);
        if (synonyms.isEmpty()) {
            return null;
        }
        String country = null;
        for (int i = token + 1; i < head; i++) {
            country = country == null ? nationality(i) : country;
        }
        String of = country;
        Sex sex = sexOf(noun);
        return nearestWith(
                (person, role) -> synonyms.contains(lexicon.wholeTitle(String.valueOf(role.head())))
                        && person.sex.agreesWith(sex)
                        && (of == null || of.equals(role.role().nationality()))
                        && (!noun.equals("premier") || isPrimeMinister(role))
                        && isOfBodies(role, token, head),
                text.sentenceOf(token),
                seen);
    }

    private static boolean isPrimeMinister(FoundRole role) {
        return role.role().text().toLowerCase(Locale.ROOT).contains("prime minister");
    }

    /** The last one near who has a role such as that. */
    private @Nullable PersonMention nearestWith(
            BiPredicate<PersonDraft, FoundRole> such, int sentence, List<PersonMention> seen) {
        int from = Math.max(0, seen.size() - MOST_MENTIONS);
        for (int i = seen.size() - 1; i >= from && near(seen.get(i), sentence, REACHES_BACK); i--) {
            PersonDraft person = people.get(seen.get(i).person());
            if (person.roles.stream().anyMatch(role -> such.test(person, role))) {
                return seen.get(i);
            }
        }
        return null;
    }

    /** {@code the U.N. chief}: what abbreviations a phrase has before its head, a role must have too. */
    private boolean isOfBodies(@Nullable FoundRole role, int first, int head) {
        for (int i = first; i < head; i++) {
            boolean body = RoleWords.isAcronym(text, i)
                    && places.nationality().apply(text.word(i)) == null
                    && places.country().apply(text.word(i)) == null;
            if (body && (role == null || !role.role().text().contains(text.word(i)))) {
                return false;
            }
        }
        return true;
    }

    /** {@code the Serb}, but not {@code the Chinese}, who are many. */
    private static boolean isOne(String demonym) {
        return demonym.endsWith("an") || ONE_OF_A_PEOPLE.contains(demonym);
    }

    private boolean isOfNoCountry(PersonMention mention) {
        return people.get(mention.person()).roles.stream()
                .allMatch(one -> one.role().nationality() == null);
    }

    /**
     * Whoever the story says to be of a country, by a role or as {@code Italy's NAME}; else, where somebody speaks, the
     * nearest one of whom it says no country.
     */
    private @Nullable PersonMention countryman(String nationality, int token, int head, List<PersonMention> seen) {
        int from = Math.max(0, seen.size() - MOST_MENTIONS);
        int sentence = text.sentenceOf(token);
        for (int i = seen.size() - 1; i >= from && near(seen.get(i), sentence, REACHES_BACK); i--) {
            PersonMention mention = seen.get(i);
            boolean role = people.get(mention.person()).roles.stream()
                    .anyMatch(one -> nationality.equals(one.role().nationality()));
            int owner = mention.first() - 2;
            boolean owned = owner >= 0
                    && text.lower(owner + 1).equals("'s")
                    && nationality.equals(places.country().apply(text.word(owner)));
            if (role || owned) {
                return mention;
            }
        }
        PersonMention nearest = speaks(token, head) ? nearest(token, seen, Sex.UNKNOWN) : null;
        return nearest != null && isOfNoCountry(nearest) ? nearest : null;
    }

    private boolean near(PersonMention mention, int sentence, int reach) {
        return text.sentenceOf(mention.first()) >= sentence - reach;
    }

    /** Whether the sentence around a name has the noun as well: a bean seller in Beni, and later "the seller". */
    private boolean isTold(PersonMention mention, String noun) {
        if (mention.kind() != PersonMention.Kind.NAME) {
            return false;
        }
        int sentence = text.sentenceOf(mention.first());
        int from = Math.max(text.firstToken(sentence), mention.first() - AROUND);
        int to = Math.min(text.endToken(sentence), mention.end() + AROUND);
        for (int i = from; i < to; i++) {
            if (text.lower(i).equals(noun)) {
                return true;
            }
        }
        return false;
    }

    /** {@code the biologist said}, {@code "…," said the new technician}, {@code The economist, who teaches …}. */
    boolean speaks(int token, int head) {
        boolean before = token > 1
                && lexicon.isSpeech(text.lower(token - 1))
                && text.kind(token - 2) != TokenKind.WORD
                && text.kind(token - 2) != TokenKind.NUMBER;
        boolean apposed = head > token
                && head + 1 < text.tokens()
                && text.startsSentence(token)
                && text.word(head + 1).equals(",")
                && lexicon.isTitle(text.lower(head))
                && !(head + 2 < text.tokens() && (text.isCapitalised(head + 2) || introduces(head + 2)));
        return before || apposed || (head + 1 < text.tokens() && lexicon.isSpeech(text.lower(head + 1)));
    }

    /** {@code The victim, a 58-year-old man,}: what follows tells of somebody new. */
    private boolean introduces(int token) {
        return text.kind(token) == TokenKind.NUMBER || NEW.contains(text.lower(token));
    }

    /** The first one named in the nearest sentence that names anybody. */
    @Nullable PersonMention nearest(int token, List<PersonMention> seen, Sex sex) {
        int sentence = text.sentenceOf(token);
        PersonMention found = null;
        for (int i = seen.size() - 1;
                i >= Math.max(0, seen.size() - MOST_MENTIONS) && near(seen.get(i), sentence, SPEAKER_REACHES_BACK);
                i--) {
            PersonMention mention = seen.get(i);
            if (found != null && text.sentenceOf(mention.first()) != text.sentenceOf(found.first())) {
                break;
            }
            boolean weaker = found != null && mention.kind() == PersonMention.Kind.PRONOUN;
            found = !weaker && people.get(mention.person()).sex.agreesWith(sex) ? mention : found;
        }
        return found;
    }

    private static Sex sexOf(String noun) {
        if (noun.endsWith("woman")) {
            return Sex.FEMALE;
        }
        return noun.endsWith("man") ? Sex.MALE : Sex.UNKNOWN;
    }

    private boolean bears(FoundRole role, String head) {
        String printed = String.valueOf(role.head());
        String whole = lexicon.wholeTitle(printed);
        if (head.equals(printed) || head.equals(whole)) {
            return true;
        }
        boolean expert = role.kind() == PersonKind.EXPERT && ANY_EXPERT.contains(head);
        boolean official = role.kind() == PersonKind.OFFICIAL
                && (head.equals("official") || head.equals("politician") || head.equals("leader"))
                && ANY_OFFICIAL.contains(whole);
        boolean spokesperson = role.kind() == PersonKind.SPOKESPERSON && head.startsWith("spokes");
        return expert || official || spokesperson;
    }
}
