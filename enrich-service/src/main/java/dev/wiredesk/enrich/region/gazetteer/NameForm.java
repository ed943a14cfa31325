package dev.wiredesk.enrich.region.gazetteer;

import java.util.Locale;

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

    /** Of our own tables in a script without capitals: known well enough to be told from a word. */
    public static final int WITHOUT_CAPITALS = 1 << 12;

    /** A phrase only where all of its words that are not small ones have capitals: {@code Malta Today}, not today. */
    public static final int CAPITALISED = 1 << 13;

    /** BCP 47 tags; the first is for names of any language. */
    static final String[] LANGUAGES = {"", "de", "fr", "es", "tr", "az", "en"};

    /** The bits for English. */
    public static final int ENGLISH = language("en");

    private NameForm() {}

    /** Whether a name of a form counts in a language; 0 is any language, and English. */
    public static boolean isOf(int form, int language) {
        int only = form & LANGUAGE;
        return only == 0 || (language != 0 && (only == language || only == NOT_ENGLISH));
    }

    /**
     * The bits for a language, none where names of it are told by their script.
     *
     * @param tag BCP 47, of which the primary subtag counts: {@code de-AT} is German
     */
    public static int language(String tag) {
        String primary = primary(tag);
        for (int i = 1; i < LANGUAGES.length; i++) {
            if (LANGUAGES[i].equals(primary)) {
                return i;
            }
        }
        return 0;
    }

    /** The primary subtag. */
    public static String primary(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
