package dev.wiredesk.local.elasticsearch.analysis;

/** Backslash escapes in mapping rules and type tables: of n, t, r, b, f, of u with four hexadecimal digits, of itself. */
final class Escapes {
    private Escapes() {}

    /** @throws IllegalArgumentException when an escape is cut short or not hexadecimal */
    static String decode(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            if (i == text.length()) {
                throw new IllegalArgumentException("An escape is cut short in [" + text + "]");
            }
            char escaped = text.charAt(i++);
            switch (escaped) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case 'r' -> plain.append('\r');
                case 'b' -> plain.append('\b');
                case 'f' -> plain.append('\f');
                case 'u' -> {
                    if (i + 4 > text.length()) {
                        throw new IllegalArgumentException("An escape is cut short in [" + text + "]");
                    }
                    plain.append((char) Integer.parseInt(text.substring(i, i + 4), 16));
                    i += 4;
                }
                default -> plain.append(escaped);
            }
        }
        return plain.toString();
    }
}
