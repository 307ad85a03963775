package org.wenmai.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenmai.sentiment.ModelFormatException;

/**
 * A graph in ONNX Runtime: the only class that knows it, loaded where a model is configured. One thread within a
 * call, so that the same sentences give the same bits.
 */
final class OnnxClassifier {
    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final Set<String> KNOWN = Set.of(IDS, MASK, "token_type_ids");

    private final String name;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final int padding;

    /**
     * Opens a graph.
     *
     * @param name for messages
     * @param padding number of the piece that fills shorter sentences up
     */
    OnnxClassifier(String name, byte[] graph, int padding) {
        this.name = name;
        this.padding = padding;
        this.environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setDeterministicCompute(true);
            this.session = environment.createSession(graph, options);
        } catch (OrtException broken) {
            throw new ModelFormatException("%s: ONNX Runtime cannot open it: %s; expected a classifier in ONNX"
                    .formatted(name, oneLine(broken)));
        }
        Set<String> inputs = session.getInputNames();
        if (!inputs.contains(IDS) || !KNOWN.containsAll(inputs)) {
            close();
            throw new ModelFormatException("%s: found the inputs %s; expected %s, perhaps %s and token_type_ids"
                    .formatted(name, inputs, IDS, MASK));
        }
    }

    private void close() {
        try {
            session.close();
        } catch (OrtException ignored) {
            // What is wrong with the graph is told instead.
        }
    }

    private static String oneLine(Exception broken) {
        return String.valueOf(broken.getMessage()).replaceAll("\\s+", " ");
    }

    /**
     * The values of the first output for each sentence.
     *
     * @param sentences as numbers of pieces
     * @param labels how many values each is to have
     */
    float[][] outputs(List<int[]> sentences, int labels) {
        int longest = sentences.stream().mapToInt(pieces -> pieces.length).max().orElseThrow();
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try {
            for (String input : session.getInputNames()) {
                inputs.put(input, tensor(input, sentences, longest));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                if (result.get(0).getValue() instanceof float[][] values
                        && values.length == sentences.size()
                        && values[0].length == labels) {
                    return values;
                }
                throw new ModelFormatException(
                        "%s: its first output is %s; expected numbers of the form [sentences, %d], one for each of sentiment.onnx.labels"
                                .formatted(name, result.get(0).getInfo(), labels));
            }
        } catch (OrtException broken) {
            throw new ModelFormatException(
                    "%s: ONNX Runtime cannot run it on %d sentences of at most %d pieces: %s; does its vocabulary fit, and sentiment.onnx.max_tokens and batch?"
                            .formatted(name, sentences.size(), longest, oneLine(broken)));
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(String input, List<int[]> sentences, int longest) throws OrtException {
        long[] values = new long[sentences.size() * longest];
        for (int row = 0; row < sentences.size(); row++) {
            int[] pieces = sentences.get(row);
            for (int i = 0; i < longest; i++) {
                values[row * longest + i] = switch (input) {
                    case IDS -> i < pieces.length ? pieces[i] : padding;
                    case MASK -> i < pieces.length ? 1 : 0;
                    default -> 0;
                };
            }
        }
        long[] shape = {sentences.size(), longest};
        boolean ints = session.getInputInfo().get(input).getInfo() instanceof TensorInfo info
                && info.type == OnnxJavaType.INT32;
        if (!ints) {
            return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
        }
        int[] narrow = new int[values.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (int) values[i];
        }
        return OnnxTensor.createTensor(environment, IntBuffer.wrap(narrow), shape);
    }
}
