package dev.wiredesk.enrich.region.gazetteer;

/** What kind of name a name is for its place: bits that are added up. */
public final class NameForm {
    /** The lowest bits hold the language of the only texts that the name counts in: an index into {@link #LANGUAGES}. */
    public static final int LANGUAGE = 0xF;

    /** The name is of several languages, but not of English. */
    public static final int NOT_ENGLISH = LANGUAGE;

    /** An adjective, a people or an inhabitant: {@code Azerbaijani}. */
    public static final int ADJECTIVE = 1 << 4;

    /** A name only when written in capitals: {@code US}. */
    public static final int CAPITALS = 1 << 5;

    /** Needs support from the context: {@code Gulf}. */
    public static final int CONTEXT = 1 << 6;

    /** Stands for a government: {@code Kremlin} (R40). */
    public static final int GOVERNMENT = 1 << 7;

    /** Only directly behind a place that lies in it: {@code Albany, NY}. */
    public static final int BEHIND = 1 << 8;

    /** Not the name that the place goes by now or in English. */
    public static final int ALTERNATE = 1 << 9;

    /** Also a word of the language or a personal name: {@code Reading}. */
    public static final int WORD = 1 << 10;

    /** A phrase that names no place, whatever is in it: {@code New York Times}. */
    public static final int NO_PLACE = 1 << 11;

    /** BCP 47 tags; the first is for names of any language. */
    static final String[] LANGUAGES = {"", "de", "fr", "es", "tr", "az", "en"};

    private NameForm() {}

    /** Whether a name of a form counts in a language; 0 is any language, and English. */
    static boolean isOf(int form, int language) {
        int only = form & LANGUAGE;
        return only == 0 || (language != 0 && (only == language || only == NOT_ENGLISH));
    }

    /** The bits for a language, none where names of it are told by their script. */
    public static int language(String tag) {
        for (int i = 1; i < LANGUAGES.length; i++) {
            if (LANGUAGES[i].equals(tag)) {
                return i;
            }
        }
        return 0;
    }
}
