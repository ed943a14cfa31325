package dev.wiredesk.enrich.region;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.Mention.Usage;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.region.gazetteer.NameForm;
import dev.wiredesk.enrich.text.PartyCode;
import dev.wiredesk.enrich.text.Span;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Tells from the words beside a mention how the place is spoken of: as where something happens, or as somebody's. */
final class Usages {
    /** A nationality stands at most this many words before the name: {@code Ukrainian deputy foreign minister X}. */
    private static final int WORDS_BEFORE_NAME = 6;

    /** Words of the place that another is joined to, and the two between. */
    private static final int LONGEST_BEFORE = 6;

    private static final Set<String> INSTITUTION_OF = Set.of(
            "university",
            "bank",
            "diocese",
            "archbishop",
            "bishop",
            "institute",
            "college",
            "church",
            "museum",
            "chamber");

    private static final Set<String> PLAYERS = Set.of(
            "captain",
            "skipper",
            "coach",
            "manager",
            "boss",
            "striker",
            "forward",
            "winger",
            "midfielder",
            "defender",
            "goalkeeper",
            "keeper",
            "quarterback",
            "pitcher");

    /** Those of them that nothing but a team has. */
    private static final Set<String> ON_THE_FIELD =
            Set.of("captain", "skipper", "striker", "winger", "midfielder", "defender", "goalkeeper");

    private static final Set<String> ARTICLES = Set.of("the", "a", "former", "his", "her", "its", "their");

    private static final Set<String> LAWMAKERS =
            Set.of("republican", "democrat", "congressman", "congresswoman", "senator", "lawmaker");

    private final Gazetteer gazetteer;

    /** Where names of people begin, ascending. */
    private final int[] people;

    /** Where they end, ascending. */
    private final int[] endsOfPeople;

    /** Where roles name bodies. */
    private final List<Span> bodies;

    private final int credits;

    /** @param credits the first token of what stands about authors below the text */
    Usages(Gazetteer gazetteer, int credits, List<Span> people, List<Span> bodies) {
        this.credits = credits;
        this.gazetteer = gazetteer;
        this.people = people.stream().mapToInt(Span::start).sorted().toArray();
        this.bodies = bodies;
        this.endsOfPeople = people.stream().mapToInt(Span::end).sorted().toArray();
    }

    Usage of(Mention mention) {
        if (mention.firstToken >= credits) {
            return Usage.AFFILIATION;
        }
        if (mention.adjective || isUsedAsAdjective(mention)) {
            return ofAdjective(mention);
        }
        if (isSeatOfBody(mention)
                || isConstituency(mention)
                || isBeforeTitleOfPerson(mention)
                || isClub(mention)
                || isHome(mention)) {
            return Usage.AFFILIATION;
        }
        if (isGovernment(mention)) {
            return isWhere(mention) ? Usage.LOCATION : Usage.AFFILIATION;
        }
        if (isTitleOf(mention)) {
            return Usage.AFFILIATION;
        }
        if (Cues.AT.contains(previous(mention)) || isKindOf(mention) || isJoinedToWhere(mention)) {
            return Usage.LOCATION;
        }
        boolean state = gazetteer.kind(mention.place) == RegionKind.COUNTRY;
        boolean capital = gazetteer.isCapital(mention.place);
        String behind = mention.behind(1);
        if (state || capital) {
            boolean acts = Cues.SAYS.contains(behind) || isSubjectOfQuoted(mention) || isForItsPart(mention);
            boolean dealtWith = Cues.WITH.contains(mention.before(1)) || Cues.SAYS.contains(mention.before(1));
            if (capital && (acts || dealtWith || isPossessor(mention))) {
                return Usage.AFFILIATION;
            }
            dealtWith |= mention.before(1).equals("to");
            if (acts || isSubject(mention) || dealtWith) {
                return Usage.ACTOR;
            }
        }
        boolean academic = mention.before(1).equals("of") && INSTITUTION_OF.contains(mention.before(2));
        if (academic || isInstitution(mention)) {
            return Usage.INSTITUTION;
        }
        return Cues.TOWARDS.contains(previous(mention)) && !previous(mention).equals("of")
                ? Usage.LOCATION
                : Usage.PLAIN;
    }

    /** {@code US warships}: an abbreviation of a country right before a word written small. */
    private static boolean isUsedAsAdjective(Mention mention) {
        StoryText text = mention.text;
        int next = mention.lastToken + 1;
        return isInShort(mention)
                && next < text.endToken(mention.sentence())
                && text.isWord(next)
                && Character.isLowerCase(text.word(next).codePointAt(0))
                && text.word(next).length() > 4
                && !Cues.SAYS.contains(text.lower(next))
                && !isVerb(text.lower(next));
    }

    /** {@code NAME, chief economist at Hale Partners in Chicago}, {@code in Vienna, Virginia}: where a speaker's office is. */
    private boolean isSeatOfBody(Mention mention) {
        StoryText text = mention.text;
        boolean in = mention.before(1).equals("in");
        boolean around = mention.before(1).equals(",") && mention.firstToken > 1;
        for (Span body : bodies) {
            boolean inside = in && mention.start() > body.start() && mention.end() <= body.end();
            boolean closed = mention.behind(1).isEmpty() || text.kind(mention.lastToken + 1) == TokenKind.PUNCTUATION;
            if (inside || (around && closed && text.end(mention.firstToken - 2) == body.end())) {
                return true;
            }
        }
        return false;
    }

    /** {@code Liverpool captain NAME}, {@code the France captain}: whom somebody plays for. */
    private boolean isClub(Mention mention) {
        boolean country = gazetteer.kind(mention.place) == RegionKind.COUNTRY;
        boolean player = country && ON_THE_FIELD.contains(mention.behind(1)) && ARTICLES.contains(mention.before(1));
        return player || (PLAYERS.contains(mention.behind(1)) && standsBeforePerson(mention));
    }

    private static boolean isInShort(Mention mention) {
        StoryText text = mention.text;
        return mention.firstToken == mention.lastToken
                && text.end(mention.lastToken) - text.start(mention.firstToken) <= 6
                && (text.isAllCaps(mention.firstToken)
                        || text.word(mention.firstToken).indexOf('.') == 1);
    }

    /** {@code Chuck Schumer, D-N.Y.}: the state that somebody is elected in. */
    private static boolean isConstituency(Mention mention) {
        StoryText text = mention.text;
        int dash = mention.firstToken - 1;
        return dash > 0
                && PartyCode.beginsAt(text, dash - 1)
                && !text.isSpaced(dash)
                && !text.isSpaced(mention.firstToken);
    }

    /** {@code a Louisiana Republican}, {@code NAME of New York}: where somebody is from. */
    private boolean isHome(Mention mention) {
        boolean lawmaker = gazetteer.kind(mention.place) == RegionKind.ADMIN1 && LAWMAKERS.contains(mention.behind(1));
        int of = mention.firstToken - 1;
        boolean named = of > 0
                && mention.before(1).equals("of")
                && Arrays.binarySearch(endsOfPeople, mention.text.end(of - 1)) >= 0;
        return lawmaker || named;
    }

    /** {@code Washington, for its part, said}. */
    private static boolean isForItsPart(Mention mention) {
        return mention.behind(1).equals(",")
                && mention.behind(2).equals("for")
                && mention.behind(4).equals("part");
    }

    /** {@code Moscow "highly appreciates" it}: what a government does is told in somebody's words. */
    private static boolean isSubjectOfQuoted(Mention mention) {
        StoryText text = mention.text;
        int mark = mention.lastToken + 1;
        return !Cues.TOWARDS.contains(previous(mention))
                && mark + 1 < text.endToken(mention.sentence())
                && text.kind(mark) == TokenKind.QUOTE_MARK
                && text.isSpaced(mark)
                && !text.isSpaced(mark + 1)
                && !text.isCapitalised(mark + 1);
    }

    /** {@code U.S. Secretary of State NAME}: a country in short, a title with a capital, and somebody named. */
    private boolean isBeforeTitleOfPerson(Mention mention) {
        StoryText text = mention.text;
        int next = mention.lastToken + 1;
        return isInShort(mention)
                && next < text.endToken(mention.sentence())
                && text.isCapitalised(next)
                && (Cues.PEOPLE.contains(text.lower(next)) || Cues.TITLE.contains(text.lower(next)))
                && standsBeforePerson(mention);
    }

    private static boolean isVerb(String word) {
        return switch (word) {
            case "would",
                    "could",
                    "should",
                    "might",
                    "after",
                    "before",
                    "under",
                    "where",
                    "which",
                    "while",
                    "because",
                    "since",
                    "until",
                    "during",
                    "against",
                    "between",
                    "through",
                    "about" -> true;
            default -> false;
        };
    }

    /** {@code the port of Odesa}. */
    private static boolean isKindOf(Mention mention) {
        return mention.before(1).equals("of") && Cues.KIND.contains(mention.before(2));
    }

    private Usage ofAdjective(Mention mention) {
        if (standsBeforePerson(mention)) {
            return Usage.AFFILIATION;
        }
        String one = mention.behind(1);
        String two = mention.behind(2);
        if (mention.before(1).equals("the") && (Cues.SAYS.contains(one) || one.equals("who"))) {
            // The Belarusian said.
            return Usage.AFFILIATION;
        }
        if (Cues.LAND.contains(one) || (Cues.LAND.contains(two) && !isMark(one))) {
            return Usage.LOCATION;
        }
        boolean people = Cues.PEOPLE.contains(one) || (Cues.PEOPLE.contains(two) && !isMark(one));
        return people ? Usage.AFFILIATION : Usage.ADJECTIVE;
    }

    private boolean standsBeforePerson(Mention mention) {
        StoryText text = mention.text;
        int end = Math.min(text.endToken(mention.sentence()), mention.lastToken + 2 + WORDS_BEFORE_NAME);
        for (int i = mention.lastToken + 1; i < end; i++) {
            if (Arrays.binarySearch(people, text.start(i)) >= 0) {
                return true;
            }
            if (!text.isWord(i) && !text.word(i).equals("-")) {
                return false;
            }
        }
        return false;
    }

    /** {@code President of Russia}, {@code the minister for Scotland}. */
    private static boolean isTitleOf(Mention mention) {
        String one = mention.before(1);
        int distance = one.equals("the") ? 2 : 1;
        String of = mention.before(distance);
        return (of.equals("of") || of.equals("for") || of.equals("to"))
                && Cues.PEOPLE.contains(mention.before(distance + 1));
    }

    private boolean isGovernment(Mention mention) {
        for (int candidate : mention.candidates) {
            if (gazetteer.placeOf(candidate) == mention.place) {
                return (gazetteer.formOf(candidate) & NameForm.GOVERNMENT) != 0;
            }
        }
        return false;
    }

    private static boolean isWhere(Mention mention) {
        String previous = previous(mention);
        return previous.equals("outside")
                || previous.equals("near")
                || previous.equals("inside")
                || previous.equals("around");
    }

    /** The word before it, an article and directions left out. */
    private static String previous(Mention mention) {
        int distance = 1;
        while (distance < 4 && isPassedOver(mention.before(distance))) {
            distance++;
        }
        return mention.before(distance);
    }

    private static boolean isPassedOver(String word) {
        return word.equals("the") || word.equals("-") || Cues.DIRECTION.contains(word);
    }

    private static boolean isPossessor(Mention mention) {
        String behind = mention.behind(1);
        return (behind.equals("'s") || behind.equals("’s"))
                && !Cues.KIND.contains(mention.behind(2))
                && !Cues.AT.contains(previous(mention));
    }

    /** {@code in Berlin and London}: where the place before it is. */
    private static boolean isJoinedToWhere(Mention mention) {
        int distance = 2;
        while (distance < LONGEST_BEFORE && Character.isUpperCase(first(mention, distance))) {
            distance++;
        }
        return mention.before(1).equals("and") && distance > 2 && Cues.AT.contains(mention.before(distance));
    }

    /** The first letter as it is printed of the word so many before it; 0 where there is none. */
    private static char first(Mention mention, int distance) {
        int token = mention.firstToken - distance;
        return token >= 0 && mention.text.sentenceOf(token) == mention.sentence()
                ? mention.text.word(token).charAt(0)
                : 0;
    }

    /** A verb seems to follow: {@code Russia plans}, {@code Russia will}. */
    private static boolean isSubject(Mention mention) {
        String behind = mention.behind(1);
        return switch (behind) {
            case "will",
                    "would",
                    "has",
                    "had",
                    "have",
                    "is",
                    "was",
                    "can",
                    "could",
                    "may",
                    "might",
                    "must",
                    "should",
                    "to",
                    "does",
                    "did",
                    "also",
                    "currently",
                    "'s",
                    "’s" -> !mention.before(1).equals("in");
            default -> behind.length() > 3 && behind.endsWith("s") && Character.isLowerCase(behind.charAt(0));
        };
    }

    private static boolean isInstitution(Mention mention) {
        int next = mention.lastToken + 1;
        StoryText text = mention.text;
        return next < text.endToken(mention.sentence())
                && text.isCapitalised(next)
                && !text.isTitleCased(mention.sentence())
                && Cues.INSTITUTION.contains(text.lower(next));
    }

    private static boolean isMark(String word) {
        return word.isEmpty() || !Character.isLetter(word.charAt(0));
    }
}
