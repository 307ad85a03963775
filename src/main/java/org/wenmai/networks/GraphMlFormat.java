package org.wenmai.networks;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * GraphML, for NetworkX, igraph, Cytoscape, yEd: every figure as data, the weight as {@code weight}, the term as {@code label}.
 *
 * @see <a href="http://graphml.graphdrawing.org/specification.html">GraphML specification</a>
 */
final class GraphMlFormat implements NetworkFormat {
    @Override
    public String suffix() {
        return ".graphml";
    }

    @Override
    public void write(PublishedNetwork network, Writer out) throws IOException {
        XmlText xml = new XmlText(out);
        Map<String, Integer> numbers = network.numbers();
        xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
        key(xml, "node", "label", "string");
        keys(xml, "node", NetworkColumns.NODE);
        key(xml, "node", "x", "double");
        key(xml, "node", "y", "double");
        key(xml, "edge", "weight", "double");
        keys(xml, "edge", NetworkColumns.EDGE);
        xml.open("graph", "id", "G", "edgedefault", "undirected");
        int number = 0;
        for (PublishedNetwork.Node node : network.nodes()) {
            xml.open("node", "id", "n" + ++number).text("data", node.term(), "key", "node_label");
            values(xml, "node", NetworkColumns.NODE, node);
            if (node.x() != null) {
                xml.text("data", node.x(), "key", "node_x").text("data", node.y(), "key", "node_y");
            }
            xml.close("node");
        }
        for (PublishedNetwork.Edge edge : network.edges()) {
            xml.open("edge", "source", "n" + numbers.get(edge.termA()), "target", "n" + numbers.get(edge.termB()));
            xml.text("data", (double) edge.jointFrequency(), "key", "edge_weight");
            values(xml, "edge", NetworkColumns.EDGE, edge);
            xml.close("edge");
        }
        xml.close("graph").close("graphml");
    }

    private static void key(XmlText xml, String of, String name, String type) throws IOException {
        xml.empty("key", "id", of + "_" + name, "for", of, "attr.name", name, "attr.type", type);
    }

    private static <T> void keys(XmlText xml, String of, NetworkColumns<T> columns) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            key(xml, of, columns.name(i), columns.type(i));
        }
    }

    private static <T> void values(XmlText xml, String of, NetworkColumns<T> columns, T row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.value(i, row) != null) {
                xml.text("data", columns.value(i, row), "key", of + "_" + columns.name(i));
            }
        }
    }
}
