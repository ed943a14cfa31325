package dev.wiredesk.ingest.format.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A national variant of ASCII, 7 bits wide, as teleprinter lines carry IPTC 7901 in: letters of the language stand where
 * ASCII has brackets, bars and the like. Neither the JDK nor ICU4J has them. They are read only. Names and tables are
 * those of the <a href="https://www.iana.org/assignments/character-sets">IANA</a> by
 * <a href="https://www.rfc-editor.org/rfc/rfc1345">RFC 1345</a>.
 */
final class Iso646 extends Charset {

    private static final List<Iso646> ALL = List.of(
            new Iso646("ISO646-DE", "@[\\]{|}~", "§ÄÖÜäöüß", "DIN_66003"),
            new Iso646("ISO646-DK", "[\\]{|}", "ÆØÅæøå", "DS_2089"),
            new Iso646("ISO646-ES", "#@[\\]{|}", "£§¡Ñ¿°ñç"),
            new Iso646("ISO646-FR", "#@[\\]`{|}~", "£à°ç§µéùè¨", "NF_Z_62-010"),
            new Iso646("ISO646-GB", "#~", "£‾", "BS_4730"),
            new Iso646("ISO646-IT", "#@[\\]`{|}~", "£§°çéùàòèì"),
            new Iso646("ISO646-NO", "[\\]{|}~", "ÆØÅæøå‾", "NS_4551-1"),
            new Iso646("ISO646-PT", "@[\\]{|}~", "§ÃÇÕãçõ°"),
            new Iso646("ISO646-SE", "$[\\]{|}~", "¤ÄÖÅäöå‾", "SEN_850200_B", "ISO646-FI"),
            new Iso646("ISO646-SE2", "$@[\\]^`{|}~", "¤ÉÄÖÅÜéäöåü", "SEN_850200_C"));

    private final char[] characters = new char[128];

    private Iso646(String name, String ascii, String national, String... aliases) {
        super(name, aliases);
        for (char c = 0; c < characters.length; c++) {
            int at = ascii.indexOf(c);
            characters[c] = at < 0 ? c : national.charAt(at);
        }
    }

    /** The one with this name or alias, in any case; null: it is none of them. */
    static @Nullable Iso646 named(String name) {
        return ALL.stream()
                .filter(charset -> Stream.concat(Stream.of(charset.name()), charset.aliases().stream())
                        .anyMatch(name::equalsIgnoreCase))
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean contains(Charset charset) {
        return charset.equals(this);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new CharsetDecoder(this, 1, 1) {
            @Override
            protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
                while (in.hasRemaining()) {
                    if (!out.hasRemaining()) {
                        return CoderResult.OVERFLOW;
                    }
                    byte code = in.get(in.position());
                    if (code < 0) {
                        return CoderResult.malformedForLength(1);
                    }
                    in.position(in.position() + 1);
                    out.put(characters[code]);
                }
                return CoderResult.UNDERFLOW;
            }
        };
    }

    @Override
    public boolean canEncode() {
        return false;
    }

    @Override
    public CharsetEncoder newEncoder() {
        throw new UnsupportedOperationException(name() + " is only read");
    }
}
