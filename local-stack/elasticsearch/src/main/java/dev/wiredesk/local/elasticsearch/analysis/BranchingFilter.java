package dev.wiredesk.local.elasticsearch.analysis;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Sends each token of its input through every branch in turn, and gives all that comes out the token's position. */
final class BranchingFilter extends TokenFilter {
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final OneToken token;
    private final List<TokenStream> branches;
    private int next;
    private boolean firstOfToken;
    private @Nullable State current;

    BranchingFilter(TokenStream input, List<UnaryOperator<TokenStream>> branches) {
        super(input);
        this.token = new OneToken(input);
        this.branches = branches.stream().map(branch -> branch.apply(token)).toList();
        this.next = this.branches.size();
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (true) {
            if (next < branches.size()) {
                if (branches.get(next).incrementToken()) {
                    if (!firstOfToken) {
                        position.setPositionIncrement(0);
                    }
                    firstOfToken = false;
                    return true;
                }
                next++;
                offer();
                continue;
            }
            if (!input.incrementToken()) {
                return false;
            }
            current = captureState();
            firstOfToken = true;
            next = 0;
            offer();
        }
    }

    private void offer() {
        if (next < branches.size()) {
            restoreState(current);
            token.available = true;
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        next = branches.size();
        current = null;
        for (TokenStream branch : branches) {
            branch.reset();
        }
    }

    /** The input as a branch sees it: the current token, and then nothing. */
    private static final class OneToken extends TokenFilter {
        private boolean available;

        OneToken(TokenStream attributes) {
            super(attributes);
        }

        @Override
        public boolean incrementToken() {
            boolean given = available;
            available = false;
            return given;
        }

        @Override
        public void reset() {
            // The stream itself is reset once, by the filter around all branches.
            available = false;
        }
    }
}
