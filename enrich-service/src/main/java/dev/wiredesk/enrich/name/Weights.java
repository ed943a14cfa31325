package dev.wiredesk.enrich.name;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** What was learnt: a weight for each label in each bucket, and for each step from label to label. Not changed once made. */
final class Weights {
    private static final String FILE = "/name/weights.bin";
    private static final int MAGIC = 0x57444E31;

    /** There are 2 to the power of these buckets. */
    final int bits;

    /** The labels of a bucket beside each other. */
    final byte[] buckets;

    /** What a step of a bucket's weight is worth. */
    final float scale;

    /** As in {@link Decoder}. */
    final float[] steps;

    /** The difference of two readings' scores that is worth one unit of log-odds. */
    final float unit;

    Weights(int bits, byte[] buckets, float scale, float[] steps, float unit) {
        this.bits = bits;
        this.buckets = buckets;
        this.scale = scale;
        this.steps = steps;
        this.unit = unit;
    }

    /** @throws UncheckedIOException when they are missing or broken */
    static Weights load() {
        try (InputStream file = Weights.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException(FILE + " is not on the class path");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Weights read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(file)));
        if (in.readInt() != MAGIC) {
            throw new IOException(FILE + " holds no weights of this version");
        }
        int bits = in.readInt();
        float unit = in.readFloat();
        float scale = in.readFloat();
        float[] steps = Decoder.newSteps();
        for (int i = 0; i < steps.length; i++) {
            steps[i] = in.readFloat();
        }
        byte[] buckets = new byte[Label.COUNT << bits];
        in.readFully(buckets);
        return new Weights(bits, buckets, scale, steps, unit);
    }

    Weights withUnit(float worth) {
        return new Weights(bits, buckets, scale, steps, worth);
    }

    void write(OutputStream file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(file))) {
            out.writeInt(MAGIC);
            out.writeInt(bits);
            out.writeFloat(unit);
            out.writeFloat(scale);
            for (float step : steps) {
                out.writeFloat(step);
            }
            out.write(buckets);
        }
    }
}
