package dev.wiredesk.enrich.replay;

import java.util.Iterator;
import java.util.List;

/**
 * What was asked for.
 *
 * @param again from the beginning, also what this version has enriched once more already
 * @param threads that enrich
 * @param ahead records that may wait to be indexed; with more there is a pause, for live stories wait behind them
 */
record Options(boolean again, int threads, int ahead) {

    static final String USAGE = """
            re-enrich       enriches all of articles.received by the present rules, from where an earlier run ended
              --again       from the beginning, whatever an earlier run has done
              --threads N   that enrich (2)
              --ahead N     pauses while more than N records wait to be indexed (1000)
            """;

    /** @throws IllegalArgumentException with a sentence for who wrote it */
    static Options parse(List<String> arguments) {
        boolean again = false;
        int threads = 2;
        int ahead = 1_000;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--again" -> again = true;
                case "--threads" -> threads = number(option, rest);
                case "--ahead" -> ahead = number(option, rest);
                default -> throw new IllegalArgumentException("There is no option " + option);
            }
        }
        return new Options(again, threads, ahead);
    }

    private static int number(String option, Iterator<String> rest) {
        String text = rest.hasNext() ? rest.next() : "";
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(option + " needs a number from 1");
        }
        return Integer.parseInt(text);
    }
}
