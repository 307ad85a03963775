package org.wenmai.networks;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A file that network programs open. */
public interface NetworkFormat {
    /** Every format, in the order of their files. */
    List<NetworkFormat> ALL = List.of(
            new GexfFormat(),
            new GraphMlFormat(),
            new GephiNodesFormat(),
            new GephiEdgesFormat(),
            new VosViewerMapFormat(),
            new VosViewerNetworkFormat(),
            new PajekFormat());

    /** What the name of the file ends with. */
    String suffix();

    /** Writes the network; the writer stays open and encodes as UTF-8. */
    void write(PublishedNetwork network, Writer out) throws IOException;
}
