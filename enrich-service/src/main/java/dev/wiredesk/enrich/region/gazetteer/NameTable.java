package dev.wiredesk.enrich.region.gazetteer;

/** The names with their candidates, the candidates of one name side by side, the likeliest first. */
final class NameTable {
    private static final int LAST = 1 << 14;

    private final Names names;
    private final int[] candidates;
    private final short[] forms;

    NameTable(Names names, int[] candidates, short[] forms) {
        this.names = names;
        this.candidates = candidates;
        this.forms = forms;
    }

    /** How a candidate's {@link NameForm} is stored that is the last of its name or not. */
    static short stored(int form, boolean last) {
        return (short) (last ? form | LAST : form);
    }

    int find(long name) {
        return names.find(name);
    }

    int place(int candidate) {
        return candidates[candidate];
    }

    int form(int candidate) {
        return forms[candidate] & (LAST - 1);
    }

    boolean isLast(int candidate) {
        return (forms[candidate] & LAST) != 0;
    }
}
