package org.wenmai.networks;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.apache.commons.csv.CSVPrinter;

/** Gephi's table of edges: {@code Source,Target,Type,Weight}, figures. */
final class GephiEdgesFormat implements NetworkFormat {
    @Override
    public String suffix() {
        return "-edges.csv";
    }

    @Override
    public void write(PublishedNetwork network, Writer out) throws IOException {
        CSVPrinter csv = GephiCsv.printer(out);
        GephiCsv.header(csv, NetworkColumns.EDGE, "Source", "Target", "Type", "Weight");
        Map<String, Integer> numbers = network.numbers();
        for (PublishedNetwork.Edge edge : network.edges()) {
            GephiCsv.row(
                    csv,
                    NetworkColumns.EDGE,
                    edge,
                    numbers.get(edge.termA()),
                    numbers.get(edge.termB()),
                    "Undirected",
                    edge.jointFrequency());
        }
        csv.flush();
    }
}
