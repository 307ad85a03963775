package org.wenmai.sentiment;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The bytes of a model, big-endian: {@code WENMAI-M}, version, classes, settings, temperature, the size of a weight's step, then for each
 * feature that has weights the distance to the one before (seven bits a byte, the lowest first) and a 16-bit number of steps
 * for each class; last the SHA-256 of all before. Weights are kept to 1/32767 of the largest.
 */
final class ModelFile {
    /** What this release reads and writes. Raised when features or bytes change. */
    static final int VERSION = 2;

    private static final byte[] MAGIC = "WENMAI-M".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST_BYTES = 32;
    private static final int MOST_CLASSES = 20;
    private static final String TRAIN =
            "train it anew with 'wenmai train-sentiment', or take the shipped one: sentiment.model: shipped";

    private ModelFile() {}

    static byte[] write(SentimentModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            out.writeInt(VERSION);
            out.writeByte(model.classes().size());
            for (String label : model.classes()) {
                out.writeUTF(label);
            }
            out.writeByte(model.settings().longest());
            out.writeByte(model.settings().bits());
            out.writeBoolean(model.settings().lexicon());
            out.writeBoolean(model.settings().classes());
            out.writeDouble(model.temperature());
            weights(model, out);
            out.flush();
            out.write(digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void weights(SentimentModel model, DataOutputStream out) throws IOException {
        float[] weights = model.weights();
        int classes = model.classes().size();
        double step = step(weights);
        out.writeDouble(step);
        List<Integer> used = new ArrayList<>();
        for (int feature = 0; feature < weights.length / classes; feature++) {
            for (int k = 0; k < classes; k++) {
                if (steps(weights[feature * classes + k], step) != 0) {
                    used.add(feature);
                    break;
                }
            }
        }
        out.writeInt(used.size());
        int before = 0;
        for (int feature : used) {
            int distance = feature - before;
            while (distance > 0x7f) {
                out.writeByte(distance & 0x7f | 0x80);
                distance >>>= 7;
            }
            out.writeByte(distance);
            before = feature;
            for (int k = 0; k < classes; k++) {
                out.writeShort(steps(weights[feature * classes + k], step));
            }
        }
    }

    /** The size of a step, so that the largest weight is {@link Short#MAX_VALUE} of them. */
    static double step(float[] weights) {
        double largest = 0;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return largest == 0 ? 1 : largest / Short.MAX_VALUE;
    }

    private static int steps(float weight, double step) {
        return (int) Math.rint(weight / step);
    }

    static SentimentModel read(String name, byte[] bytes) {
        if (bytes.length < MAGIC.length || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new ModelFormatException(
                    "%s: no model: found %d bytes that do not begin with WENMAI-M; expected a file that 'wenmai train-sentiment' wrote"
                            .formatted(name, bytes.length));
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        in.position(MAGIC.length);
        int version = in.remaining() < Integer.BYTES ? VERSION : in.getInt();
        if (version != VERSION) {
            throw new ModelFormatException("%s: found a model of version %d, expected version %d; %s"
                    .formatted(name, version, VERSION, TRAIN));
        }
        int end = bytes.length - DIGEST_BYTES;
        byte[] found = Arrays.copyOfRange(bytes, Math.max(0, end), bytes.length);
        byte[] expected = digest(Arrays.copyOf(bytes, Math.max(0, end)));
        if (end <= in.position() || !Arrays.equals(found, expected)) {
            throw new ModelFormatException(
                    "%s: the model is cut or damaged: found %d bytes that end in the digest %s, expected %s; copy it again, or %s"
                            .formatted(name, bytes.length, hex(found), hex(expected), TRAIN));
        }
        return body(in);
    }

    private static SentimentModel body(ByteBuffer in) {
        int count = in.get();
        if (count < 2 || count > MOST_CLASSES) {
            throw new IllegalStateException("a model of " + count + " classes");
        }
        List<String> classes = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            byte[] utf8 = new byte[in.getShort()];
            in.get(utf8);
            classes.add(new String(utf8, StandardCharsets.UTF_8));
        }
        FeatureSettings settings = new FeatureSettings(in.get(), in.get(), in.get() != 0, in.get() != 0);
        double temperature = in.getDouble();
        double step = in.getDouble();
        float[] weights = new float[settings.size() * count];
        int feature = 0;
        for (int used = in.getInt(); used > 0; used--) {
            feature += distance(in);
            for (int k = 0; k < count; k++) {
                weights[feature * count + k] = (float) (in.getShort() * step);
            }
        }
        return new SentimentModel(classes, settings, temperature, weights);
    }

    private static int distance(ByteBuffer in) {
        int distance = 0;
        for (int shift = 0; ; shift += 7) {
            int b = in.get();
            distance |= (b & 0x7f) << shift;
            if (b >= 0) {
                return distance;
            }
        }
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, Math.min(4, digest.length)) + "…";
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
