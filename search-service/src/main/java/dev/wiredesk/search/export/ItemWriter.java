package dev.wiredesk.search.export;

import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/** Writes stories in one format, one after the other. */
interface ItemWriter {

    /** Writes a story as readers may see it. */
    void story(ObjectNode story) throws IOException;

    /**
     * Says in the place of a story that it was withdrawn after the export had begun, and nothing more of it.
     *
     * @param identity as its provider gave it, by which receivers of earlier exports may know it
     */
    void withdrawn(String id, String identity) throws IOException;

    /** Ends the document and hands on all of it. */
    void end() throws IOException;
}
