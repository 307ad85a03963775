package org.wenmai.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a classifier in ONNX, written by hand (protocol buffers of onnx.proto, operators of version 11): each piece has a row of scores,
 * those of a sentence's pieces are summed where the mask is 1.
 */
public final class TinyGraph {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private TinyGraph() {}

    /**
     * The graph.
     *
     * @param scores of each piece by its number, a column for each label
     * @param softmax whether its output is probabilities
     */
    public static byte[] of(float[][] scores, boolean softmax) {
        String sums = softmax ? "sums" : "logits";
        TinyGraph graph = new TinyGraph()
                .message(1, node("Gather", "rows", null, 0, "scores", "input_ids"))
                .message(1, node("Cast", "ones", "to", FLOAT, "attention_mask"))
                .message(1, axes("Unsqueeze", "mask", 2, "ones"))
                .message(1, node("Mul", "masked", null, 0, "rows", "mask"))
                .message(1, axes("ReduceSum", sums, 1, "masked"));
        if (softmax) {
            graph.message(1, node("Softmax", "logits", "axis", 1, "sums"));
        }
        graph.text(2, "tiny")
                .message(5, table(scores))
                .message(11, value("input_ids", INT64, "n", "t"))
                .message(11, value("attention_mask", INT64, "n", "t"))
                .message(12, value("logits", FLOAT, "n", "labels"));
        return new TinyGraph()
                .number(1, 6)
                .message(7, graph)
                .message(8, new TinyGraph().text(1, "").number(2, 11))
                .bytes
                .toByteArray();
    }

    private static TinyGraph node(String operator, String output, String attribute, int value, String... inputs) {
        TinyGraph node = new TinyGraph();
        for (String input : inputs) {
            node.text(1, input);
        }
        node.text(2, output).text(4, operator);
        if (attribute != null) {
            node.message(5, new TinyGraph().text(1, attribute).number(3, value).number(20, 2));
        }
        return node;
    }

    private static TinyGraph axes(String operator, String output, int axis, String input) {
        TinyGraph node = new TinyGraph().text(1, input).text(2, output).text(4, operator);
        node.message(5, new TinyGraph().text(1, "axes").number(8, axis).number(20, 7));
        if (operator.equals("ReduceSum")) {
            node.message(5, new TinyGraph().text(1, "keepdims").number(3, 0).number(20, 2));
        }
        return node;
    }

    private static TinyGraph table(float[][] scores) {
        ByteBuffer raw = ByteBuffer.allocate(scores.length * scores[0].length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : scores) {
            for (float score : row) {
                raw.putFloat(score);
            }
        }
        return new TinyGraph()
                .number(1, scores.length)
                .number(1, scores[0].length)
                .number(2, FLOAT)
                .text(8, "scores")
                .bytes(9, raw.array());
    }

    private static TinyGraph value(String name, int type, String... dimensions) {
        TinyGraph shape = new TinyGraph();
        for (String dimension : dimensions) {
            shape.message(1, new TinyGraph().text(2, dimension));
        }
        return new TinyGraph()
                .text(1, name)
                .message(
                        2,
                        new TinyGraph()
                                .message(1, new TinyGraph().number(1, type).message(2, shape)));
    }

    private TinyGraph number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    private TinyGraph text(int field, String text) {
        return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private TinyGraph message(int field, TinyGraph message) {
        return bytes(field, message.bytes.toByteArray());
    }

    private TinyGraph bytes(int field, byte[] content) {
        varint((long) field << 3 | 2);
        varint(content.length);
        bytes.writeBytes(content);
        return this;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
