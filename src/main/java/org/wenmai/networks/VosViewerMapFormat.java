package org.wenmai.networks;

import java.io.IOException;
import java.io.Writer;

/**
 * VOSviewer's map file: columns between tabs, a header, a line an item. Clusters go up to {@value #MOST_CLUSTERS} there; those beyond
 * are left empty.
 *
 * @see <a href="https://app.vosviewer.com/docs/file-types/map-and-network-file-type">VOSviewer map and network files</a>
 */
final class VosViewerMapFormat implements NetworkFormat {
    private static final int MOST_CLUSTERS = 1_000;

    @Override
    public String suffix() {
        return "-map.txt";
    }

    @Override
    public void write(PublishedNetwork network, Writer out) throws IOException {
        boolean placed = network.nodes().stream().allMatch(node -> node.x() != null);
        out.write("id\tlabel\t" + (placed ? "x\ty\t" : "")
                + "cluster\tweight<Occurrences>\tweight<Links>\tweight<Total link strength>\tscore<PageRank>"
                + "\tscore<Betweenness>\n");
        int number = 0;
        for (PublishedNetwork.Node node : network.nodes()) {
            String[] cells = {
                "" + ++number,
                label(node.term()),
                placed ? "" + node.x() : null,
                placed ? "" + node.y() : null,
                node.community() == null || node.community() > MOST_CLUSTERS ? "" : "" + node.community(),
                "" + node.frequency(),
                "" + node.degree(),
                "" + node.strength(),
                node.pagerank() == null ? "" : "" + node.pagerank(),
                node.betweenness() == null ? "" : "" + node.betweenness()
            };
            out.write(String.join(
                    "\t",
                    java.util.Arrays.stream(cells)
                            .filter(java.util.Objects::nonNull)
                            .toList()));
            out.write('\n');
        }
    }

    private static String label(String term) {
        String line = PajekFormat.oneLine(term);
        return line.matches(".*[,;\"].*") ? '"' + line.replace("\"", "\"\"") + '"' : line;
    }
}
