package dev.wiredesk.enrich.name;

import dev.wiredesk.enrich.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the tagger thinks of the tokens of a text: for each and each type how far the best reading with it is ahead of the best without, brought
 * into log-odds.
 */
public final class NameTags {
    /** Nothing is known: where a text is in a language that the tagger has not learnt. */
    public static final NameTags NONE = new NameTags(0);

    private static final float NOWHERE = -8;

    private final Map<NameType, float[]> leads = new EnumMap<>(NameType.class);
    private final int tokens;
    private final List<TaggedName> names = new ArrayList<>();
    private final @Nullable NameType[] begins;
    private final @Nullable NameType[] within;

    /** Where the name that begins at a token ends. */
    private final int[] ends;

    NameTags(int tokens) {
        this.tokens = tokens;
        this.begins = new NameType[tokens];
        this.within = new NameType[tokens];
        this.ends = new int[tokens];
        for (NameType type : NameType.values()) {
            float[] nowhere = new float[tokens];
            Arrays.fill(nowhere, NOWHERE);
            leads.put(type, nowhere);
        }
    }

    /** A name that the tagger sees: from a token to the one before {@code end}. */
    public record TaggedName(int first, int end, NameType type) {}

    /** The names of the best reading, in the order of the text. */
    public List<TaggedName> names() {
        return List.copyOf(names);
    }

    /** How much speaks for the tokens from one to before another being in a name of a type, in log-odds; below 0: against. */
    public double lead(int first, int end, NameType type) {
        if (tokens == 0) {
            return 0;
        }
        float[] ofType = ofType(type);
        double sum = 0;
        for (int i = first; i < end; i++) {
            sum += ofType[i];
        }
        return sum / Math.max(1, end - first);
    }

    /** Whether the best reading has one name of a type begin at a token and go on at another. */
    public boolean isInside(int first, int further, NameType type) {
        return begins(first, type) && ends[first] > further;
    }

    /** Where the best reading has a person's name begin right behind the name of something else: from a token to the one before {@code end}; or -1. */
    public int personBehindName(int first, int end) {
        for (int i = first + 1; i < end && tokens > 0; i++) {
            if (begins[i] == NameType.PERSON && within[i - 1] != null && within[i - 1] != NameType.PERSON) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the best reading has a name of a type begin at a token. */
    public boolean begins(int token, NameType type) {
        return tokens > 0 && begins[token] == type;
    }

    void add(TaggedName name) {
        names.add(name);
        begins[name.first()] = name.type();
        ends[name.first()] = name.end();
        Arrays.fill(within, name.first(), name.end(), name.type());
    }

    /** Takes over what the decoder says of a run. */
    void lead(Span run, float[] best, float unit) {
        for (NameType type : NameType.values()) {
            float[] ofType = ofType(type);
            for (int i = 0; i < run.length(); i++) {
                int row = i * Label.COUNT;
                float with = Math.max(best[row + Label.begin(type)], best[row + Label.inside(type)]);
                float without = Float.NEGATIVE_INFINITY;
                for (int label = 0; label < Label.COUNT; label++) {
                    if (label == Label.OUTSIDE || Label.type(label) != type) {
                        without = Math.max(without, best[row + label]);
                    }
                }
                ofType[run.start() + i] = (with - without) / unit;
            }
        }
    }

    private float[] ofType(NameType type) {
        return Objects.requireNonNull(leads.get(type));
    }
}
