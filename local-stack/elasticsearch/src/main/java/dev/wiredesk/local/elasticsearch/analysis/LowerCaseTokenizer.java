package dev.wiredesk.local.elasticsearch.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/** Letters as {@code letter} takes them, and in lower case. */
final class LowerCaseTokenizer extends Tokenizer {
    private static final int END = -1;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private int position;

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        int start = position;
        int length = 0;
        for (int c = nextCodePoint(); c != END; c = nextCodePoint()) {
            if (Character.isLetter(c)) {
                if (length == 0) {
                    start = position - Character.charCount(c);
                }
                term.append(Character.toString(Character.toLowerCase(c)));
                length++;
                if (length == CharTokenizer.DEFAULT_MAX_WORD_LEN) {
                    return ended(start, position);
                }
            } else if (length > 0) {
                return ended(start, position - Character.charCount(c));
            }
        }
        return length > 0 && ended(start, position);
    }

    private boolean ended(int from, int to) {
        offset.setOffset(correctOffset(from), correctOffset(to));
        return true;
    }

    private int nextCodePoint() throws IOException {
        int high = input.read();
        if (high == END) {
            return END;
        }
        position++;
        if (!Character.isHighSurrogate((char) high)) {
            return high;
        }
        int low = input.read();
        if (low == END) {
            return high;
        }
        position++;
        return Character.toCodePoint((char) high, (char) low);
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(position), correctOffset(position));
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        position = 0;
    }
}
