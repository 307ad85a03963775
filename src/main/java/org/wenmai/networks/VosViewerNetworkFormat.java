package org.wenmai.networks;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** VOSviewer's network file: two numbers of the map file and the strength of their link, between tabs, without a header. */
final class VosViewerNetworkFormat implements NetworkFormat {
    @Override
    public String suffix() {
        return "-network.txt";
    }

    @Override
    public void write(PublishedNetwork network, Writer out) throws IOException {
        Map<String, Integer> numbers = network.numbers();
        for (PublishedNetwork.Edge edge : network.edges()) {
            out.write(
                    numbers.get(edge.termA()) + "\t" + numbers.get(edge.termB()) + "\t" + edge.jointFrequency() + "\n");
        }
    }
}
