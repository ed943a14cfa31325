package dev.wiredesk.ingest.document;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document that is cut into items while it comes in. */
public interface Parts {

    /**
     * The next item; null at the end of the document. Where the document breaks off or turns out to be no document of its
     * kind, that is what the reading of its last part says.
     *
     * @throws IOException where the document cannot be got, which is not its content's fault
     */
    @Nullable Part next() throws IOException;

    /** The whole document again, after these parts were taken from it. */
    default Parts after(List<Part> taken) {
        Iterator<Part> first = taken.iterator();
        return () -> first.hasNext() ? first.next() : next();
    }
}
