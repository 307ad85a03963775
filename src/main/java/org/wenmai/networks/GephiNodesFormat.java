package org.wenmai.networks;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVPrinter;

/** Gephi's table of nodes: {@code Id,Label}, coordinates, figures. */
final class GephiNodesFormat implements NetworkFormat {
    @Override
    public String suffix() {
        return "-nodes.csv";
    }

    @Override
    public void write(PublishedNetwork network, Writer out) throws IOException {
        CSVPrinter csv = GephiCsv.printer(out);
        GephiCsv.header(csv, NetworkColumns.NODE, "Id", "Label", "x", "y");
        int number = 0;
        for (PublishedNetwork.Node node : network.nodes()) {
            GephiCsv.row(csv, NetworkColumns.NODE, node, ++number, node.term(), node.x(), node.y());
        }
        csv.flush();
    }
}
