package dev.wiredesk.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A request that is not as it should be, and what comes of it.
 *
 * @param problem the slug of the problem's type, or of that of the batch's last item; null: it is taken
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record BadInput(
        String name,
        String feed,
        String path,
        String type,
        @Nullable String encoding,
        byte[] body,
        int status,
        @Nullable String problem) {
    private static final String ARTICLES = "/v1/articles";
    private static final String BATCH = "/v1/articles/batch";
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String XML = "application/xml";
    private static final String STORY = "{\"identity\":\"%s\",\"headline\":\"Dam reopens\"%s}";
    private static final String NITF = "<nitf><head><docdata><doc-id id-string='%s'/></docdata></head><body><body.head>"
            + "<hedline><hl1>Dam reopens</hl1></hedline></body.head><body.content><p>%s</p></body.content></body></nitf>";

    /** Every case of the table in {@code docs/api/ingest.yaml}, in its order; {@code outside} is nobody's to ask. */
    static List<BadInput> all(String outside) {
        List<BadInput> all = new ArrayList<>();
        wellFormedness(all);
        charsets(all);
        declarations(all, outside);
        packed(all);
        sizes(all);
        characters(all);
        times(all);
        batches(all);
        return all;
    }

    private static void wellFormedness(List<BadInput> all) {
        all.add(json("JSON not well-formed", "{\n\"identity\": x}", 400, "unreadable"));
        all.add(xml("XML not well-formed", "<nitf>\n<body></nitf>", 400, "unreadable"));
        all.add(json(
                "lines of JSON that call themselves one item",
                "{\"identity\":\"a\",\"headline\":\"h\"}\n{}",
                400,
                "unreadable"));
        all.add(json("JSON, but no object", "\"text\"", 422, "not-an-item"));
        all.add(json("JSON, but of something else", "{\"customer\":7}", 422, "no-identity"));
        all.add(xml("XML, but of no news format", "<invoice><total>7</total></invoice>", 422, "not-an-item"));
        all.add(json("nothing", "", 400, "unreadable"));
        all.add(xml("nothing, as XML", "", 400, "unreadable"));
        all.add(json("only white space", " \r\n\t ", 400, "unreadable"));
        all.add(json(
                "a property twice",
                STORY.formatted("a", ",\"status\":\"canceled\",\"status\":\"usable\""),
                400,
                "unreadable"));
        all.add(json(
                "a number without end", STORY.formatted("a", ",\"urgency\":" + "9".repeat(2000)), 400, "unreadable"));
        all.add(json("a number that is infinite", STORY.formatted("a", ",\"version\":1e999"), 422, "invalid-field"));
    }

    private static void charsets(List<BadInput> all) {
        byte[] latin1 = STORY.formatted("caf\u00e9", "").getBytes(StandardCharsets.ISO_8859_1);
        all.add(of("JSON in Latin 1", JSON, latin1, 400, "unreadable"));
        all.add(of("JSON in Latin 1, and saying so", JSON + "; charset=iso-8859-1", latin1, 400, "unreadable"));
        all.add(of(
                "XML that says UTF-8 and is Latin 1",
                XML,
                ("<?xml version='1.0' encoding='UTF-8'?>" + NITF.formatted("a", "caf\u00e9"))
                        .getBytes(StandardCharsets.ISO_8859_1),
                400,
                "unreadable"));
        all.add(xml(
                "an unknown charset in the XML declaration",
                "<?xml version='1.0' encoding='x-nobody'?>" + NITF.formatted("a", "b"),
                400,
                "unreadable"));
        all.add(of(
                "an unknown charset in the content type", JSON + ";charset=x-nobody", latin1, 415, "unsupported-type"));
        for (String charset : List.of("UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE")) {
            byte[] wide = STORY.formatted(charset, "").getBytes(Charset.forName(charset));
            all.add(of("JSON in " + charset, JSON, wide, 202, null));
        }
        all.add(json("JSON with a byte order mark", "\ufeff" + STORY.formatted("bom", ""), 202, null));
    }

    private static void declarations(List<BadInput> all, String outside) {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE nitf [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append(
                    "<!ENTITY a%d '%s'>".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        all.add(xml("a billion laughs", laughs + "]>" + NITF.formatted("a", "&a29;"), 400, "unreadable"));
        for (String from : List.of("file:///etc/hostname", outside)) {
            String entity = "<!DOCTYPE nitf [<!ENTITY x SYSTEM '" + from + "'>]>" + NITF.formatted("a", "&x;");
            all.add(xml("an external entity at " + from.substring(0, 4), entity, 400, "unreadable"));
        }
        all.add(xml(
                "an external parameter entity",
                "<!DOCTYPE nitf [<!ENTITY % x SYSTEM '" + outside + "'> %x;]>" + NITF.formatted("parameter", "b"),
                202,
                null));
        all.add(xml(
                "an external document type",
                "<!DOCTYPE nitf SYSTEM '" + outside + "'>" + NITF.formatted("dtd", "b"),
                202,
                null));
        String include = "<x:include xmlns:x='http://www.w3.org/2001/XInclude' href='" + outside + "' parse='text'/>";
        all.add(xml("an XInclude", NITF.formatted("xinclude", "b" + include), 202, null));
    }

    private static void packed(List<BadInput> all) {
        byte[] story = STORY.formatted("packed", "").getBytes(StandardCharsets.UTF_8);
        all.add(packed("gzip that is none", ARTICLES, JSON, "gzip", story, 400, "unreadable"));
        byte[] once = gzip(story, 1);
        all.add(packed(
                "gzip cut short", ARTICLES, JSON, "gzip", Arrays.copyOf(once, once.length - 9), 400, "unreadable"));
        all.add(packed("gzip in gzip, saying it once", ARTICLES, JSON, "gzip", gzip(once, 1), 400, "unreadable"));
        all.add(packed(
                "gzip in gzip, saying it twice", ARTICLES, JSON, "gzip, gzip", gzip(once, 1), 415, "unsupported-type"));
        byte[] bomb = gzip(" ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8), 100);
        all.add(packed("a gzip bomb", ARTICLES, JSON, "gzip", bomb, 413, "too-large"));
        byte[] line = gzip("x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8), 100);
        all.add(packed("a gzip bomb as a batch", BATCH, NDJSON, "gzip", line, 207, "too-large"));
        byte[] comment = gzip(("<rss><!-- " + "x".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8), 1);
        byte[] more = gzip("x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8), 100);
        byte[] endless = Arrays.copyOf(comment, comment.length + more.length);
        System.arraycopy(more, 0, endless, comment.length, more.length);
        all.add(packed("a gzip bomb in an XML comment", BATCH, XML, "gzip", endless, 207, "unreadable"));
    }

    private static void sizes(List<BadInput> all) {
        all.add(json("JSON 100,000 deep", STORY.formatted("a", ",\"x\":" + "[".repeat(100_000)), 400, "unreadable"));
        all.add(new BadInput(
                "XML 100,000 deep",
                "large",
                ARTICLES,
                XML,
                null,
                ("<nitf>" + "<p>".repeat(100_000)).getBytes(StandardCharsets.UTF_8),
                400,
                "unreadable"));
        all.add(large(
                "HTML 100,000 deep in a body",
                "{\"uri\":\"deep\",\"headline\":\"h\",\"body_html\":\"" + "<div>".repeat(100_000) + "End\"}",
                202,
                null));
        all.add(large(
                "a headline of 10 MB",
                "{\"identity\":\"a\",\"headline\":\"" + "x".repeat(10_000_000) + "\"}",
                422,
                "invalid-field"));
        all.add(json(
                "more than an item may have",
                STORY.formatted("a", ",\"body\":\"" + "x".repeat(300_000) + "\""),
                413,
                "too-large"));
        String tags = "<rss><channel><item>" + "<i/>".repeat(300_000) + "</item></channel></rss>";
        all.add(new BadInput(
                "300,000 tags in an item",
                "large",
                ARTICLES,
                XML,
                null,
                tags.getBytes(StandardCharsets.UTF_8),
                422,
                "invalid-field"));
    }

    private static void characters(List<BadInput> all) {
        all.add(json("halves of characters", STORY.formatted("half", ",\"body\":\"a\\ud83d b\\udca9\""), 202, null));
        all.add(json("a NUL, escaped", STORY.formatted("nul", ",\"body\":\"a\\u0000b\""), 202, null));
        all.add(json("a NUL", STORY.formatted("a", ",\"body\":\"a\0b\""), 400, "unreadable"));
        all.add(xml("a NUL in XML", NITF.formatted("a", "b\0c"), 400, "unreadable"));
        all.add(xml("a NUL in XML, escaped", NITF.formatted("a", "b&#0;c"), 400, "unreadable"));
    }

    private static void times(List<BadInput> all) {
        all.add(json(
                "a version of 9999", STORY.formatted("y1", ",\"versionCreated\":\"9999-12-31T23:59:59Z\""), 202, null));
        all.add(json(
                "an embargo until 9999", STORY.formatted("y2", ",\"embargo\":\"9999-12-31T23:59:59Z\""), 202, null));
        all.add(json(
                "a version of 10000",
                STORY.formatted("y3", ",\"versionCreated\":\"10000-01-01T00:00:00Z\""),
                202,
                null));
        all.add(json(
                "an embargo until 10000", STORY.formatted("y4", ",\"embargo\":\"10000-01-01T00:00:00Z\""), 202, null));
    }

    private static void batches(List<BadInput> all) {
        all.add(batch("a batch of nothing", NDJSON, "", 422, "empty-batch"));
        all.add(batch("a batch of blank lines", NDJSON, "\n \r\n\n", 422, "empty-batch"));
        all.add(batch("an empty list", JSON, "[]", 422, "empty-batch"));
        all.add(batch(
                "a feed without items", XML, "<rss><channel><title>t</title></channel></rss>", 422, "empty-batch"));
        String two = STORY.formatted("cut-1", "") + "\n" + STORY.formatted("cut-2", "");
        all.add(batch("NDJSON cut in the middle", NDJSON, two.substring(0, two.length() - 9), 207, "unreadable"));
        all.add(batch(
                "a list cut in the middle",
                JSON,
                "[" + two.replace('\n', ',').substring(0, two.length() - 9),
                207,
                "unreadable"));
        all.add(batch("a list cut between items", JSON, "[" + two.replace('\n', ','), 207, "unreadable"));
        all.add(batch(
                "a feed cut in the middle",
                "application/atom+xml",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>cut-1</id><title>One</title></entry><entry><id>cu",
                207,
                "unreadable"));
        byte[] noise = new byte[40_000];
        new Random(11).ints(noise.length, 'a', 'z' + 1).forEach(new Appender(noise)::add);
        String lines = STORY.formatted("cut-gzip", "") + "\n"
                + STORY.formatted("b", ",\"body\":\"" + new String(noise, StandardCharsets.US_ASCII));
        byte[] packed = gzip(lines.getBytes(StandardCharsets.UTF_8), 1);
        all.add(packed(
                "a packed batch cut in the middle",
                BATCH,
                NDJSON,
                "gzip",
                Arrays.copyOf(packed, packed.length / 2),
                207,
                "unreadable"));
    }

    private static final class Appender {
        private final byte[] bytes;
        private int at;

        Appender(byte[] bytes) {
            this.bytes = bytes;
        }

        void add(int value) {
            bytes[at++] = (byte) value;
        }
    }

    private static BadInput json(String name, String body, int status, @Nullable String problem) {
        return of(name, JSON, body.getBytes(StandardCharsets.UTF_8), status, problem);
    }

    private static BadInput xml(String name, String body, int status, @Nullable String problem) {
        return of(name, XML, body.getBytes(StandardCharsets.UTF_8), status, problem);
    }

    private static BadInput large(String name, String body, int status, @Nullable String problem) {
        return new BadInput(
                name, "large", ARTICLES, JSON, null, body.getBytes(StandardCharsets.UTF_8), status, problem);
    }

    private static BadInput batch(String name, String type, String body, int status, @Nullable String problem) {
        return new BadInput(name, "demo", BATCH, type, null, body.getBytes(StandardCharsets.UTF_8), status, problem);
    }

    private static BadInput of(String name, String type, byte[] body, int status, @Nullable String problem) {
        return new BadInput(name, "demo", ARTICLES, type, null, body, status, problem);
    }

    private static BadInput packed(
            String name, String path, String type, String encoding, byte[] body, int status, @Nullable String problem) {
        return new BadInput(name, "demo", path, type, encoding, body, status, problem);
    }

    private static byte[] gzip(byte[] content, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                gzip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    @Override
    public String toString() {
        return name;
    }
}
