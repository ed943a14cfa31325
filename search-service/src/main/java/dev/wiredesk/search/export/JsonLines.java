package dev.wiredesk.search.export;

import dev.wiredesk.contracts.EventJson;
import java.io.IOException;
import java.io.Writer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object a line. */
final class JsonLines implements ItemWriter {

    private final Writer out;
    private final UnaryOperator<ObjectNode> shape;

    /** @param shape what is made of a story */
    JsonLines(Writer out, UnaryOperator<ObjectNode> shape) {
        this.out = out;
        this.shape = shape;
    }

    @Override
    public void story(ObjectNode story) throws IOException {
        line(shape.apply(story));
    }

    /** In both shapes the fields of a kill, which in ninjs are the {@code uri} that the story had, and {@code pubStatus}. */
    @Override
    public void withdrawn(String id, String identity) throws IOException {
        ObjectNode notice = EventJson.MAPPER.createObjectNode();
        notice.put("id", id);
        notice.put("identity", identity);
        notice.put("status", "canceled");
        line(shape.apply(notice));
    }

    private void line(ObjectNode json) throws IOException {
        out.write(EventJson.MAPPER.writeValueAsString(json));
        out.write('\n');
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
