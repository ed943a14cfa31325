package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.PersonKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What kind of person a role makes. A title has a kind of its own in {@code titles.txt}; those that lead or belong to something are what that makes
 * them: the head of a ministry is an official, the head of an institute an expert, the head of a company neither. Where a clause tells the
 * role, its verb decides.
 */
final class Kinds {
    private static final Set<String> OF_LEARNING = Set.of(
            "institute",
            "instituto",
            "institut",
            "university",
            "uc",
            "ucla",
            "ucsf",
            "mit",
            "universidad",
            "universidade",
            "université",
            "college",
            "academy",
            "laboratory",
            "lab",
            "observatory",
            "studies",
            "research",
            "society",
            "centre",
            "center",
            "centro",
            "think",
            "tank",
            "policy",
            "desk",
            "economics",
            "analysis",
            "forecasting",
            "science",
            "sciences",
            "museum",
            "professor",
            "strategy",
            "consultancy",
            "polling");

    private static final Set<String> OF_STATE = Set.of(
            "ministry",
            "ministries",
            "department",
            "administration",
            "agency",
            "authority",
            "committee",
            "commission",
            "parliament",
            "parliamentary",
            "senate",
            "duma",
            "assembly",
            "army",
            "police",
            "navy",
            "military",
            "battalion",
            "brigade",
            "government",
            "office",
            "secretariat",
            "bureau",
            "service",
            "nations",
            "un",
            "nato",
            "eu",
            "who",
            "imf",
            "iaea",
            "unicef",
            "unhcr",
            "opec",
            "fbi",
            "cia",
            "fsb",
            "mossad",
            "cdc",
            "fda",
            "nhs",
            "fed",
            "forces",
            "guard",
            "bank",
            "council",
            "embassy",
            "defence",
            "defense",
            "security",
            "district",
            "province",
            "region",
            "municipality",
            "city",
            "town",
            "county",
            "state",
            "court",
            "prosecution",
            "hospital",
            "health",
            "ward",
            "municipal",
            "regional",
            "provincial",
            "federal",
            "constituency",
            "legislative",
            "intelligence",
            "negotiating",
            "cabinet",
            "coast",
            "transportation",
            "elections",
            "electoral");

    private static final Set<String> OF_PARTY = Set.of(
            "party",
            "movement",
            "bloc",
            "alliance",
            "coalition",
            "senators",
            "deputies",
            "front",
            "caucus",
            "opposition",
            "faction",
            "rally",
            "socialists",
            "conservatives",
            "republicans",
            "democrats",
            "liberals",
            "communists",
            "nationalists",
            "spd",
            "cdu",
            "csu",
            "afd",
            "fdp",
            "bjp",
            "anc",
            "pti",
            "ldp",
            "snp",
            "dup",
            "akp",
            "chp",
            "mhp",
            "likud",
            "fatah",
            "fidesz",
            "psoe",
            "labour",
            "tory",
            "greens",
            "zanu",
            "umno",
            "kmt",
            "dpp");

    /** Who is of these without a title is of the state. */
    private static final Set<String> AUTHORITIES = Set.of(
            "agency",
            "ministry",
            "department",
            "administration",
            "police",
            "army",
            "navy",
            "government",
            "parliament",
            "secretariat",
            "senate",
            "prosecution");

    /** Known by names that no word of learning stands in. */
    private static final List<String> THINK_TANKS = List.of(
            "crisis group",
            "eurasia group",
            "chatham house",
            "carnegie endowment",
            "atlantic council",
            "rand corporation",
            "heritage foundation");

    /** What is led in these is not a state. */
    private static final Set<String> OF_OTHERS = Set.of(
            "club",
            "federation",
            "union",
            "association",
            "jury",
            "company",
            "chamber",
            "board",
            "foundation",
            "team",
            "church",
            "league",
            "industry",
            "group",
            "producers",
            "growers",
            "exporters",
            "importers",
            "hotel",
            "airline",
            "society",
            "cooperative",
            "confederation",
            "syndicate",
            "festival",
            "co",
            "corp",
            "inc",
            "ltd",
            "plc",
            "holdings",
            "workers",
            "farmers",
            "teachers",
            "airlines",
            "airways",
            "motors");

    private static final Set<String> LEADERS = Set.of(
            "head",
            "director",
            "chief",
            "chairman",
            "chair",
            "chairwoman",
            "chairperson",
            "boss",
            "member",
            "manager",
            "coordinator",
            "supervisor",
            "officer",
            "deputy",
            "president",
            "secretary",
            "leader",
            "treasurer",
            "administrator");

    /** Whose assistants are officials. */
    private static final Set<String> GOVERNING = Set.of("president", "minister", "government", "governor", "mayor");

    /** Ranks that sport and ships have too. */
    private static final Set<String> CAPTAINS = Set.of("captain", "skipper", "commander");

    private static final Set<String> SCHOOLS = Set.of("school", "schools", "kindergarten", "nursery");

    private static final Set<String> KNOWING = Set.of(
            "teaches",
            "studies",
            "researches",
            "lectures",
            "follows",
            "tracks",
            "covers",
            "monitors",
            "advises",
            "catalogued",
            "reads",
            "investigates");

    private static final Set<String> LEADING = Set.of(
            "heads",
            "headed",
            "leads",
            "led",
            "chairs",
            "chaired",
            "directs",
            "directed",
            "runs",
            "oversees",
            "manages",
            "coordinates",
            "supervises",
            "administers",
            "represents",
            "serves",
            "works");

    private static final Set<String> LIVING = Set.of(
            "sells", "keeps", "grows", "farms", "drives", "breeds", "raises", "lets", "repairs", "makes", "builds",
            "rents", "cleans", "fishes");

    /** {@code member for Keppel}: of a parliament. */
    private static final Pattern SEAT = Pattern.compile("(?:former )?(?:[Ff]ederal |[Ss]tate )?[Mm]ember for \\p{Lu}");

    private Kinds() {}

    /**
     * The kind by a title.
     *
     * @param titled the kind of the title by itself
     * @param head last word of the title in lower case
     * @param role all of the role as printed
     */
    static @Nullable PersonKind of(@Nullable PersonKind titled, String head, String role) {
        String[] words = words(role);
        if (titled == PersonKind.SPOKESPERSON) {
            return titled;
        }
        if (CAPTAINS.contains(head)) {
            return has(words, OF_STATE) ? PersonKind.OFFICIAL : head.equals("commander") ? titled : PersonKind.OTHER;
        }
        if (head.equals("assistant") && has(words, GOVERNING)) {
            return PersonKind.OFFICIAL;
        }
        if (SEAT.matcher(role).lookingAt()) {
            return PersonKind.OFFICIAL;
        }
        if (!LEADERS.contains(head)) {
            return titled;
        }
        if (head.equals("president") || head.equals("leader") || head.equals("secretary")) {
            return has(words, OF_OTHERS) ? PersonKind.OTHER : has(words, OF_LEARNING) ? PersonKind.EXPERT : titled;
        }
        PersonKind led = led(words);
        return led == null ? titled : led;
    }

    /** The kind by a clause such as {@code heads the department}. */
    static @Nullable PersonKind ofClause(String verb, String role) {
        String[] words = words(role);
        if (verb.equals("speaks")) {
            return words.length > 1 && words[1].equals("for") ? PersonKind.SPOKESPERSON : null;
        }
        if (KNOWING.contains(verb)) {
            return verb.equals("teaches") && has(words, SCHOOLS) ? PersonKind.WITNESS : PersonKind.EXPERT;
        }
        if (verb.equals("in")) {
            // In charge of.
            return led(words);
        }
        if (verb.equals("commands") || verb.equals("commanded")) {
            return PersonKind.OFFICIAL;
        }
        return LEADING.contains(verb) ? led(words) : LIVING.contains(verb) ? PersonKind.WITNESS : null;
    }

    /** The kind by nothing but the body that somebody is of. */
    static @Nullable PersonKind ofBody(String body) {
        String[] words = words(body);
        if (has(words, OF_LEARNING) || isThinkTank(words)) {
            return PersonKind.EXPERT;
        }
        return has(words, OF_PARTY) || has(words, AUTHORITIES) ? PersonKind.OFFICIAL : null;
    }

    private static @Nullable PersonKind led(String[] words) {
        boolean diplomacy = String.join(" ", words).endsWith("foreign policy chief");
        if ((has(words, OF_LEARNING) || isThinkTank(words)) && !diplomacy) {
            return PersonKind.EXPERT;
        }
        return has(words, OF_STATE) || has(words, OF_PARTY) ? PersonKind.OFFICIAL : null;
    }

    private static boolean isThinkTank(String[] words) {
        String role = " " + String.join(" ", words) + " ";
        return role.contains("stiftung ") || THINK_TANKS.stream().anyMatch(name -> role.contains(" " + name + " "));
    }

    private static boolean has(String[] words, Set<String> any) {
        for (String word : words) {
            if (any.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String[] words(String role) {
        return role.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
    }
}
