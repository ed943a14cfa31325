package dev.wiredesk.enrich.person;

import dev.wiredesk.enrich.text.StoryText;
import java.util.Set;

/** Small words of English that roles begin with, go on with or end at. */
final class RoleWords {
    static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "another", "one");

    static final Set<String> PREPOSITIONS =
            Set.of("of", "for", "at", "in", "with", "to", "from", "on", "and", "under", "within", "near");

    /** Words that look like verbs and yet describe a person. */
    static final Set<String> DESCRIPTIVE = Set.of(
            "retired",
            "nominated",
            "elected",
            "appointed",
            "disgraced",
            "exiled",
            "jailed",
            "detained",
            "respected",
            "renowned",
            "leading",
            "ruling",
            "visiting",
            "acting",
            "outgoing",
            "incoming",
            "sitting",
            "serving",
            "deposed",
            "ousted",
            "imprisoned",
            "wounded",
            "newly",
            "self-proclaimed",
            "red",
            "sacked",
            "displaced",
            "suspended",
            "embattled",
            "convicted",
            "accused",
            "based",
            "mining",
            "banking",
            "engineering",
            "housing",
            "shipping",
            "training",
            "marketing",
            "nursing",
            "farming",
            "fishing",
            "trading",
            "planning",
            "managing",
            "operating",
            "programming",
            "counselling",
            "breeding",
            "sprinting",
            "winning",
            "defending",
            "reigning",
            "surviving",
            "aspiring",
            "opposing",
            "prosecuting",
            "presiding",
            "investigating",
            "attending",
            "consulting",
            "deputising",
            "founding",
            "family",
            "early",
            "elderly");

    /** Those of {@link #DESCRIPTIVE} that are verbs before a title with a capital. */
    static final Set<String> DONE_TO = Set.of(
            "accused",
            "convicted",
            "appointed",
            "elected",
            "detained",
            "jailed",
            "sacked",
            "ousted",
            "deposed",
            "exiled",
            "wounded",
            "imprisoned",
            "respected");

    static final Set<String> VERBS = Set.of(
            "met",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "has",
            "had",
            "have",
            "did",
            "does",
            "do",
            "told",
            "saw",
            "made",
            "quoted",
            "named",
            "led",
            "put",
            "gave",
            "took",
            "came",
            "went",
            "got",
            "ran",
            "won",
            "lost",
            "sent",
            "joined",
            "spoke",
            "speak",
            "speaks",
            "see",
            "sees",
            "like",
            "including",
            "than",
            "versus",
            "via");

    /** What stands before a role that is told behind the one it is of: {@code that lawyer, NAME}, {@code whose director, NAME}. */
    static final Set<String> POINTERS = Set.of("that", "whose");

    /** Words that are no part of names and yet of titles: {@code first deputy}, {@code New York lawyer}, {@code Police Chief}. */
    static final Set<String> RANKING = Set.of(
            "former",
            "vice",
            "deputy",
            "interim",
            "incumbent",
            "longtime",
            "then",
            "late",
            "one",
            "new",
            "first",
            "second",
            "third",
            "last",
            "next",
            "additional",
            "acting",
            "shadow",
            "police");

    /** {@code appointed NAME as head coach}. */
    static final Set<String> APPOINTING = Set.of(
            "appointed",
            "appoint",
            "appoints",
            "appointing",
            "hired",
            "hire",
            "elected",
            "elect",
            "re-elected",
            "nominated",
            "nominate",
            "named",
            "name",
            "unveiled",
            "promoted",
            "replaced",
            "picked",
            "chose",
            "sacked",
            "dismissed");

    static final Set<String> PARTICIPLES = Set.of(
            "taken", "held", "caught", "born", "known", "driven", "forced", "sent", "left", "hit", "shot", "hurt",
            "stuck", "cut", "brought", "hidden", "beaten", "torn", "lost", "found", "seen", "put", "given");

    /** What may follow a noun that tells what somebody is. */
    static final Set<String> BEHIND_PERSONS =
            Set.of("who", "whose", "from", "of", "at", "in", "with", "on", "for", "by", "known", "taken");

    static final Set<String> OF = Set.of("of", "for");

    static final Set<String> AFFILIATING = Set.of("of", "from", "with", "at");

    /** What stands right before a name that is given as one: {@code who gave his name as NAME}. */
    static final Set<String> NAMING = Set.of("as", "named", "called", "calls", "of", "sign", "name", "nicknamed");

    /** What people are of. */
    static final Set<String> BODIES = Set.of(
            "agency",
            "association",
            "authority",
            "bank",
            "board",
            "brokerage",
            "broker",
            "brokers",
            "bureau",
            "centre",
            "center",
            "charity",
            "club",
            "college",
            "commission",
            "committee",
            "company",
            "council",
            "department",
            "federation",
            "firm",
            "foundation",
            "government",
            "group",
            "hospital",
            "institute",
            "laboratory",
            "ministry",
            "museum",
            "observatory",
            "office",
            "organisation",
            "organization",
            "party",
            "police",
            "school",
            "service",
            "society",
            "union",
            "university",
            "services",
            "team",
            "unit",
            "programme",
            "program",
            "network",
            "coalition",
            "campaign",
            "alliance",
            "court",
            "ministries",
            "authorities",
            "tank",
            "watchdog",
            "consultancy",
            "nonprofit",
            "ngo",
            "newspaper",
            "magazine",
            "website");

    static final Set<String> NOW = Set.of("now", "currently", "formerly", "then", "once", "until");

    /** Letters behind a name that are an office: of barristers and of members of parliaments. */
    static final Set<String> OFFICES_IN_SHORT = Set.of("KC", "QC", "SC", "MP", "MEP", "MSP", "TD", "MLA", "MLC");

    private static final Set<String> HONOURS = Set.of("OBE", "MBE", "CBE", "PhD", "MD");

    /** Nouns that the name of a company stands behind. */
    static final Set<String> COMPANIES = Set.of(
            "retailer",
            "lender",
            "insurer",
            "carmaker",
            "automaker",
            "chipmaker",
            "airline",
            "brewer",
            "conglomerate",
            "startup",
            "start-up",
            "manufacturer",
            "supplier",
            "utility",
            "subsidiary");

    static final Set<String> KIN = Set.of(
            "mother",
            "father",
            "son",
            "daughter",
            "wife",
            "husband",
            "widow",
            "widower",
            "sister",
            "brother",
            "aunt",
            "uncle",
            "cousin",
            "nephew",
            "niece",
            "grandmother",
            "grandfather",
            "grandson",
            "granddaughter",
            "partner",
            "friend",
            "colleague",
            "twin",
            "mum",
            "mom",
            "dad",
            "parents",
            "stepfather",
            "stepmother",
            "fiancé",
            "fiancée",
            "neighbour",
            "neighbor");

    /** Nouns between commas behind a name that are not what somebody is. */
    static final Set<String> IMPERSONAL = Set.of(
            "document",
            "documents",
            "statement",
            "video",
            "footage",
            "letter",
            "transcript",
            "survey",
            "poll",
            "post",
            "memo",
            "filing",
            "email",
            "day",
            "week",
            "month",
            "year",
            "years",
            "time",
            "move",
            "decision",
            "step",
            "record",
            "first",
            "kind",
            "sort",
            "way",
            "sign",
            "blow",
            "city",
            "town",
            "village",
            "country",
            "state",
            "place",
            "island",
            "river",
            "port",
            "region",
            "suburb",
            "district",
            "province",
            "company",
            "firm",
            "group",
            "party",
            "bank",
            "agency",
            "ministry",
            "team",
            "club",
            "university",
            "newspaper",
            "magazine",
            "website",
            "film",
            "book",
            "ship",
            "vessel",
            "network",
            "coalition",
            "boutique",
            "institute",
            "charity",
            "organisation",
            "organization",
            "court",
            "law",
            "report",
            "study",
            "result",
            "figure",
            "number",
            "half",
            "majority",
            "rest",
            "same",
            "latter",
            "former",
            "one",
            "other",
            "others",
            "morning",
            "evening",
            "night",
            "afternoon",
            "moment",
            "season",
            "game",
            "match",
            "race",
            "goal",
            "lot",
            "bit",
            "few",
            "couple",
            "fact",
            "reason",
            "idea",
            "thing");

    private RoleWords() {}

    /** The apostrophe of {@code the armed forces' director}. */
    static boolean isPluralOwner(StoryText text, int first, int token) {
        String mark = text.word(token);
        return (mark.equals("'") || mark.equals("\u2019"))
                && token > first
                && !text.isSpaced(token)
                && text.lower(token - 1).endsWith("s");
    }

    /** {@code WHO} and {@code US} are no small words. */
    static boolean isAcronym(StoryText text, int token) {
        return text.isAllCaps(token) && text.word(token).length() > 1;
    }

    /** What names before a title end in that are prizes, wars or places: {@code World Cup winner}, {@code Shasta County sheriff}. */
    static final Set<String> NO_BODIES = Set.of(
            "coast",
            "county",
            "island",
            "shore",
            "award",
            "cup",
            "championship",
            "day",
            "games",
            "medal",
            "open",
            "prize",
            "series",
            "slam",
            "street",
            "valley",
            "war");

    /** Letters that stand behind a name and are no part of it. */
    static boolean isPostnominal(String word) {
        return OFFICES_IN_SHORT.contains(word) || HONOURS.contains(word);
    }
}
