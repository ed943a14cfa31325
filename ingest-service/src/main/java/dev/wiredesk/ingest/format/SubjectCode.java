package dev.wiredesk.ingest.format;

import dev.wiredesk.contracts.Concept;
import java.util.regex.Pattern;

/** The subject codes of the IPTC, eight digits each, which came before Media Topics. */
public final class SubjectCode {
    private static final String SCHEME = "http://cv.iptc.org/newscodes/subjectcode/";
    private static final Pattern FORM = Pattern.compile("\\d{8}");

    private SubjectCode() {}

    /** Whether a bare code has the form of one. */
    public static boolean is(String code) {
        return FORM.matcher(code).matches();
    }

    /**
     * What a bare code stands for.
     *
     * @param name the code itself where there is no name
     */
    public static Concept concept(String code, String name) {
        return new Concept("subj:" + code, name, SCHEME);
    }
}
