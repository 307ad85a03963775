package org.wenmai.networks;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * GEXF 1.3, for Gephi: weights, labels, communities, coordinates, colours by community, sizes by strength.
 *
 * <p>Position, colour and size stand in the namespace of the document, where the published schema has them; Gephi goes by their
 * local names. Coordinates are multiplied by {@value #EXTENT}, so that nodes at their sizes have room.
 *
 * @see <a href="https://gexf.net/schema.html">GEXF 1.3 schema</a>
 */
final class GexfFormat implements NetworkFormat {
    private static final double EXTENT = 1_000;
    private static final double SMALLEST = 4;
    private static final double LARGEST = 40;

    /** Colours that people who see few colours tell apart (Okabe and Ito 2008), for the largest communities; grey for the others. */
    private static final int[] COLOURS = {
        0x0072B2, 0xE69F00, 0x009E73, 0xD55E00, 0xCC79A7, 0x56B4E9, 0xF0E442, 0x8C564B, 0x332288, 0x117733
    };

    private static final int OTHER_COLOUR = 0x999999;

    @Override
    public String suffix() {
        return ".gexf";
    }

    @Override
    public void write(PublishedNetwork network, Writer out) throws IOException {
        XmlText xml = new XmlText(out);
        xml.open("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
        xml.open("meta")
                .text("creator", "Wenmai")
                .text("description", "source %s, window %s".formatted(network.source(), network.window()))
                .close("meta");
        xml.open("graph", "defaultedgetype", "undirected", "mode", "static", "idtype", "string");
        attributes(xml, "node", NetworkColumns.NODE);
        attributes(xml, "edge", NetworkColumns.EDGE);
        nodes(xml, network);
        edges(xml, network);
        xml.close("graph").close("gexf");
    }

    private static <T> void attributes(XmlText xml, String of, NetworkColumns<T> columns) throws IOException {
        xml.open("attributes", "class", of, "mode", "static");
        for (int i = 0; i < columns.size(); i++) {
            xml.empty("attribute", "id", i, "title", columns.name(i), "type", columns.type(i));
        }
        xml.close("attributes");
    }

    private static void nodes(XmlText xml, PublishedNetwork network) throws IOException {
        double most = network.nodes().stream()
                .mapToLong(PublishedNetwork.Node::strength)
                .max()
                .orElse(1);
        xml.open("nodes", "count", network.nodes().size());
        int number = 0;
        for (PublishedNetwork.Node node : network.nodes()) {
            xml.open("node", "id", ++number, "label", node.term());
            values(xml, NetworkColumns.NODE, node);
            if (node.x() != null) {
                xml.empty("position", "x", rounded(node.x() * EXTENT), "y", rounded(node.y() * EXTENT), "z", "0.0");
            }
            double size = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(node.strength() / most);
            int colour = colour(node.community());
            xml.empty("size", "value", rounded(size));
            xml.empty("color", "r", colour >> 16, "g", colour >> 8 & 0xFF, "b", colour & 0xFF);
            xml.close("node");
        }
        xml.close("nodes");
    }

    private static void edges(XmlText xml, PublishedNetwork network) throws IOException {
        Map<String, Integer> numbers = network.numbers();
        xml.open("edges", "count", network.edges().size());
        int id = 0;
        for (PublishedNetwork.Edge edge : network.edges()) {
            xml.open(
                    "edge",
                    "id",
                    ++id,
                    "source",
                    numbers.get(edge.termA()),
                    "target",
                    numbers.get(edge.termB()),
                    "weight",
                    (double) edge.jointFrequency());
            values(xml, NetworkColumns.EDGE, edge);
            xml.close("edge");
        }
        xml.close("edges");
    }

    private static <T> void values(XmlText xml, NetworkColumns<T> columns, T row) throws IOException {
        xml.open("attvalues");
        for (int i = 0; i < columns.size(); i++) {
            if (columns.value(i, row) != null) {
                xml.empty("attvalue", "for", i, "value", columns.value(i, row));
            }
        }
        xml.close("attvalues");
    }

    private static int colour(Long community) {
        return community == null || community > COLOURS.length ? OTHER_COLOUR : COLOURS[(int) (community - 1)];
    }

    private static double rounded(double value) {
        return Math.rint(value * 1_000) / 1_000;
    }
}
