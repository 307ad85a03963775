/** Classifiers that users bring as ONNX graphs: from a sentence to its pieces and to the probabilities of its labels. */
package org.wenmai.onnx;
