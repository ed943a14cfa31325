package dev.wiredesk.enrich.evaluation;

import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.region.gazetteer.NameForm;

/** Tells adjectives and peoples from the names of places, as some corpora annotate those and others do not. */
final class Adjectives {
    private final Gazetteer gazetteer;

    Adjectives(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    boolean isAdjective(String text) {
        for (int c = gazetteer.candidates(text); c != Gazetteer.NONE; c = gazetteer.next(c)) {
            int form = gazetteer.formOf(c);
            if ((form & NameForm.ADJECTIVE) != 0 && NameForm.isOf(form, NameForm.ENGLISH)) {
                return true;
            }
        }
        return false;
    }
}
