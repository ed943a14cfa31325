package dev.wiredesk.enrich.region;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.region.gazetteer.NameForm;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;

/**
 * Weighs whether a mention is a place at all, by what it would be and by the words beside it. The sum is read as log-odds:
 * 0 is even, 3 is 95 percent.
 */
final class Evidence {
    /** Churches and malls are named after places that they are not in: {@code Mount Zion Baptist Church}. */
    private static final Set<String> NAMED_ALIKE = Set.of(
            "shopping",
            "baptist",
            "methodist",
            "lutheran",
            "presbyterian",
            "episcopal",
            "pentecostal",
            "adventist",
            "ame",
            "evangelical");

    private static final Set<String> STREET = Set.of(
            "street", "st.", "avenue", "ave.", "road", "rd.", "drive", "lane", "boulevard", "blvd.", "way", "trail");

    /** What a unit of the tagger's log-odds is worth beside the rest, and how many count. */
    private static final double TAGGER = 0.45;

    private static final double MOST = 6;

    private static final double NAMESAKE = -8;

    /** What is named after a place and is none. */
    private static final Set<String> DISEASE = Set.of(
            "virus",
            "ebolavirus",
            "viruses",
            "disease",
            "strain",
            "strains",
            "syndrome",
            "fever",
            "flu",
            "variant",
            "worm",
            "bacterium",
            "cup",
            "marathon",
            "derby",
            "hat",
            "hats",
            "nuts");

    private final Gazetteer gazetteer;

    Evidence(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The log-odds that a mention which would mean a candidate does name a place. */
    double weigh(Mention mention, int candidate) {
        int place = gazetteer.placeOf(candidate);
        int form = gazetteer.formOf(candidate);
        if (Namesakes.isOne(mention)) {
            return NAMESAKE;
        }
        double sum = byPlace(place, form) + TAGGER * Math.clamp(mention.tagged, -MOST, MOST);
        boolean single = mention.firstToken == mention.lastToken;
        sum += single ? 0 : 1;
        sum += byForm(form);
        sum += byPosition(mention, form, single);
        if (mention.adjective) {
            return sum + (isName(mention, mention.lastToken + 1) ? -0.2 : 0.5);
        }
        boolean strong = isStrong(place, form);
        sum += before(mention, strong);
        sum += behind(mention, strong);
        if (mention.container != Gazetteer.NONE) {
            sum += 3;
        }
        return mention.holds ? sum + 2 : sum;
    }

    private double byPlace(int place, int form) {
        boolean alternate = (form & NameForm.ALTERNATE) != 0;
        double known = switch (gazetteer.kind(place)) {
            case COUNTRY -> 3.2;
            case MACRO, AREA, WATER -> 2.8;
            case SITE -> 2.5;
            case ADMIN1 -> 1.6;
            case ADMIN2 -> (gazetteer.prior(place) - 270) / 60.0;
            case CITY -> Math.min(4, (gazetteer.prior(place) - 310) / 65.0);
        };
        return alternate ? known - 0.7 : known;
    }

    private static double byForm(int form) {
        double sum = 0;
        if ((form & NameForm.WORD) != 0) {
            sum -= 2.2;
        }
        if ((form & NameForm.CONTEXT) != 0) {
            sum -= 4.2;
        }
        if ((form & NameForm.BEHIND) != 0) {
            sum += 1;
        }
        return sum;
    }

    private static double byPosition(Mention mention, int form, boolean single) {
        StoryText text = mention.text;
        double sum = 0;
        if (single && text.startsSentence(mention.firstToken)) {
            sum -= (form & NameForm.WORD) != 0 ? 2 : 0.4;
        }
        if (text.isTitleCased(mention.sentence())) {
            sum -= (form & NameForm.WORD) != 0 ? 1.5 : 0.3;
        }
        return sum;
    }

    /** Countries, and what has a name of its own, are meant by their names whatever stands beside them. */
    private boolean isStrong(int place, int form) {
        RegionKind kind = gazetteer.kind(place);
        boolean own = (form & (NameForm.WORD | NameForm.CONTEXT)) == 0;
        return own
                && (kind == RegionKind.COUNTRY
                        || kind == RegionKind.MACRO
                        || kind == RegionKind.AREA
                        || kind == RegionKind.WATER
                        || kind == RegionKind.SITE);
    }

    private double before(Mention mention, boolean strong) {
        String one = mention.before(1);
        String two = mention.before(2);
        if (one.equals("the") || Cues.DIRECTION.contains(one)) {
            one = two.equals("the") ? mention.before(3) : two;
            two = "";
        }
        if (one.equals("of") && Cues.KIND.contains(two)) {
            return 2.5;
        }
        if (Cues.AT.contains(one)) {
            return 1.7;
        }
        if (Cues.TOWARDS.contains(one)) {
            return 0.8;
        }
        if (Cues.TITLE.contains(one)) {
            return strong ? -1.5 : -3.5;
        }
        if (one.equals("capital") || one.equals("city") || one.equals("town") || one.equals("village")) {
            return 1.5;
        }
        if (isName(mention, mention.firstToken - 1) || isHyphenated(mention)) {
            return strong ? -1 : -2.2;
        }
        return 0;
    }

    /** {@code Navarro-Valls}: a name behind a hyphen that follows a capitalised word. */
    private static boolean isHyphenated(Mention mention) {
        int hyphen = mention.firstToken - 1;
        return mention.before(1).equals("-")
                && !mention.text.isSpaced(mention.firstToken)
                && !mention.text.isSpaced(hyphen)
                && mention.text.isCapitalised(hyphen - 1)
                && mention.text.word(hyphen - 1).length() > 2;
    }

    private double behind(Mention mention, boolean strong) {
        String one = mention.behind(1);
        String two = mention.behind(2);
        if (one.equals("-")) {
            boolean based = two.equals("based") || two.equals("born") || two.equals("area");
            return based ? 2 : 0;
        }
        if (mention.text.isAllCaps(mention.firstToken) && isEra(mention)) {
            return -8;
        }
        if (DISEASE.contains(one)) {
            return strong ? -1 : -5;
        }
        if (isName(mention, mention.lastToken + 1)) {
            if (STREET.contains(one)) {
                return -4;
            }
            if (NAMED_ALIKE.contains(one)) {
                return -3;
            }
            boolean institution = Cues.INSTITUTION.contains(one);
            if (institution) {
                return strong ? 0 : -0.2;
            }
            if (mention.firstToken == mention.lastToken
                    && Cues.FIRST_NAME.contains(mention.text.lower(mention.lastToken))) {
                return -5;
            }
            return strong ? -0.4 : -1.8;
        }
        if (Cues.KIND.contains(one) || one.equals("residents") || one.equals("resident") || one.equals("police")) {
            return 1.3;
        }
        if (Cues.SAYS.contains(one) && !strong) {
            return -1.2;
        }
        return 0;
    }

    /** {@code the 5th century BC}, {@code 480 BC}. */
    private static boolean isEra(Mention mention) {
        int before = mention.firstToken - 1;
        boolean year = before >= 0 && mention.text.kind(before) == TokenKind.NUMBER;
        boolean named = isName(mention, mention.lastToken + 1);
        return !named
                && mention.behind(0).equals("bc")
                && (year || mention.before(1).startsWith("centur"));
    }

    /** Whether a token that touches the mention is a capitalised word that may belong to a longer name. */
    private static boolean isName(Mention mention, int token) {
        StoryText text = mention.text;
        int sentence = mention.sentence();
        if (token < text.firstToken(sentence) || token >= text.endToken(sentence) || text.isTitleCased(sentence)) {
            return false;
        }
        boolean inside = token > mention.lastToken || !text.startsSentence(token);
        return text.isCapitalised(token) && inside && !isCalendar(text.lower(token));
    }

    private static boolean isCalendar(String word) {
        return switch (word) {
            case "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "january",
                    "february",
                    "march",
                    "april",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "i" -> true;
            default -> false;
        };
    }
}
