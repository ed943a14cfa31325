package dev.wiredesk.ingest.document;

import dev.wiredesk.contracts.Original;
import dev.wiredesk.ingest.format.Reading;
import java.util.function.Supplier;

/**
 * An item as it was cut out of a document, still to be read: the cutting is done by one thread, the reading by many.
 *
 * @param line where it begins in the document, from 1; 0: not known
 * @param size bytes or characters, about
 * @param reading reads it
 * @param original the item as it stands in the document; asked for only where there is an item
 */
public record Part(long line, int size, Supplier<Reading> reading, Supplier<Original> original) {

    /** A part that is known for what it is without being read. */
    static Part of(long line, Reading reading) {
        return new Part(line, 0, () -> reading, () -> {
            throw new IllegalStateException("There is no item");
        });
    }
}
