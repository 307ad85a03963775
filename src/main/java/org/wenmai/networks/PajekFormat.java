package org.wenmai.networks;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * Pajek's network file. Pajek takes a file as UTF-8 only where it begins with a byte-order mark; it counts {@code y} downwards and has
 * its coordinates in [0, 1]. A double quote in a label becomes a single one, for it cannot be escaped.
 *
 * @see <a href="http://mrvar.fdv.uni-lj.si/pajek/DrawEPS.htm">Pajek NET format</a>
 */
final class PajekFormat implements NetworkFormat {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public String suffix() {
        return ".net";
    }

    @Override
    public void write(PublishedNetwork network, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        out.write("*Vertices " + network.nodes().size() + "\n");
        int number = 0;
        for (PublishedNetwork.Node node : network.nodes()) {
            out.write(++number + " \"" + oneLine(node.term()).replace('"', '\'') + "\"");
            if (node.x() != null) {
                out.write(" " + rounded((node.x() + 1) / 2) + " " + rounded((1 - node.y()) / 2) + " 0.5");
            }
            out.write('\n');
        }
        Map<String, Integer> numbers = network.numbers();
        out.write("*Edges\n");
        for (PublishedNetwork.Edge edge : network.edges()) {
            out.write(numbers.get(edge.termA()) + " " + numbers.get(edge.termB()) + " " + edge.jointFrequency() + "\n");
        }
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }

    /** A text without line ends, tabs and other control characters. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return line.toString();
    }
}
