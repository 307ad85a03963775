package org.wenmai.onnx;

import java.io.Serializable;
import java.util.List;

/**
 * How a classifier is used.
 *
 * @param labels of its outputs, in their order
 * @param maxTokens pieces it reads of a sentence, both marks counted
 * @param batch sentences that go through it at once
 */
public record OnnxSettings(List<String> labels, int maxTokens, int batch) implements Serializable {
    public OnnxSettings {
        labels = List.copyOf(labels);
    }
}
