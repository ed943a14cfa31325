package dev.wiredesk.ingest.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes of good documents bad ones that still look like documents: it takes them apart at their marks. */
final class Mutations {
    private static final List<String> WORDS = List.of(
            "<",
            ">",
            "/>",
            "</p>",
            "<p>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?xml version=\"1.0\" encoding=\"",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "&a;",
            "&amp;",
            "&nbsp;",
            "&#0;",
            "&#xD800;",
            "&#x10FFFF;",
            "xmlns=\"\"",
            "xml:lang=\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\u0000",
            "\\ud83d",
            "\\udca9",
            "null",
            "true",
            "1e999",
            "-0",
            "99999999999999999999999",
            "\0",
            "\u0001",
            "\u0016",
            "\u001a",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\r\n",
            "\n\n",
            "9999-12-31T23:59:59Z",
            "10000-01-01",
            "usable",
            "canceled",
            "text/html",
            "application/json");

    private final Random random;
    private final List<byte[]> seeds;

    Mutations(long seed, List<byte[]> seeds) {
        this.random = new Random(seed);
        this.seeds = seeds;
    }

    byte[] next() {
        byte[] document = seeds.get(random.nextInt(seeds.size()));
        for (int times = 1 + random.nextInt(6); times > 0; times--) {
            document = mutate(document);
        }
        return document;
    }

    private byte[] mutate(byte[] document) {
        int from = mark(document, random.nextInt(document.length + 1));
        int to = mark(document, Math.min(document.length, from + random.nextInt(1 + (random.nextBoolean() ? 8 : 400))));
        byte[] middle = Arrays.copyOfRange(document, from, to);
        return switch (random.nextInt(11)) {
            case 0 -> Arrays.copyOf(document, from);
            case 1 -> joined(document, from, new byte[0], to);
            case 2 -> joined(document, from, word(), from);
            case 3 -> joined(document, from, word(), to);
            case 4 -> joined(document, from, repeated(middle, 2 + random.nextInt(40)), to);
            case 5 -> splice(document, from);
            case 6 -> joined(document, mark(document, random.nextInt(document.length + 1)), middle, -1);
            case 7 -> flipped(document);
            case 8 -> joined(document, from, repeated(word(), 1 + random.nextInt(600)), to);
            case 9 -> joined(document, from, bytes(), to);
            default -> joined(document, from, middle.length == 0 ? word() : new byte[] {middle[0]}, to);
        };
    }

    /** Mostly a place between two tokens, near one that is given. */
    private int mark(byte[] document, int near) {
        int place = near;
        if (random.nextInt(4) > 0) {
            while (place < document.length && place < near + 60 && "<>\"{}[],:&; \n".indexOf(document[place]) < 0) {
                place++;
            }
        }
        return place;
    }

    private byte[] splice(byte[] document, int from) {
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int start = mark(other, random.nextInt(other.length + 1));
        return joined(document, from, Arrays.copyOfRange(other, start, other.length), document.length);
    }

    private byte[] flipped(byte[] document) {
        byte[] flipped = document.clone();
        for (int i = 0; flipped.length > 0 && i <= random.nextInt(4); i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(6)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] repeated(byte[] part, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times && out.size() < 20_000; i++) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** @param to where the document goes on; -1: where it was left */
    private static byte[] joined(byte[] document, int from, byte[] middle, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(document, 0, from);
        out.writeBytes(middle);
        int rest = to < 0 ? from : Math.max(from, to);
        out.write(document, rest, document.length - rest);
        return out.size() > 200_000 ? Arrays.copyOf(out.toByteArray(), 200_000) : out.toByteArray();
    }
}
