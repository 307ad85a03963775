package org.wenmai.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.networks.NetworkFileNames;
import org.wenmai.networks.NetworkFormat;
import org.wenmai.networks.PublishedNetwork;
import org.wenmai.tables.CooccurrenceEdgeRow;
import org.wenmai.tables.CooccurrenceNodeRow;
import org.wenmai.tables.ParquetRows;
import org.wenmai.tables.RecordSchema;

/**
 * Writes the networks of a run as files that network programs open. In memory are the nodes of all networks, bounded by
 * network.sources and network.max_nodes, and the edges of one.
 */
final class NetworkExport {
    /** What was written of one network. */
    record Written(String window, long nodes, long edges, long communities, List<DigestedFile> files) {}

    private final JobContext context;
    private final Map<String, Written> written = new LinkedHashMap<>();

    NetworkExport(JobContext context) {
        this.context = context;
    }

    /** Writes the files of every source with an edge, once the tables of networks are made. */
    void write() throws IOException {
        if (!context.hasOnceMade(CooccurrenceNodeRow.class) || !context.hasOnceMade(CooccurrenceEdgeRow.class)) {
            return;
        }
        Cells nodeCells = new Cells(CooccurrenceNodeRow.class);
        Map<String, List<PublishedNetwork.Node>> nodes = new LinkedHashMap<>();
        rows(CooccurrenceNodeRow.class)
                .forEach(row -> nodes.computeIfAbsent((String) row[0], source -> new ArrayList<>())
                        .add(node(nodeCells, row)));
        Map<String, String> names = NetworkFileNames.of(List.copyOf(nodes.keySet()));
        // Edges come by source; a source is written when the next one begins.
        Cells edgeCells = new Cells(CooccurrenceEdgeRow.class);
        List<PublishedNetwork.Edge> edges = new ArrayList<>();
        String[] current = new String[2];
        rows(CooccurrenceEdgeRow.class).forEach(row -> {
            if (current[0] != null && !current[0].equals(row[0])) {
                write(new PublishedNetwork(current[0], current[1], nodes.remove(current[0]), edges), names);
                edges.clear();
            }
            current[0] = (String) row[0];
            current[1] = (String) row[1];
            edges.add(edge(edgeCells, row));
        });
        if (current[0] != null) {
            write(new PublishedNetwork(current[0], current[1], nodes.remove(current[0]), edges), names);
        }
    }

    /** What was written of each network, by source. */
    Map<String, Written> written() {
        return written;
    }

    private ParquetRows rows(Class<? extends Record> table) throws IOException {
        return new ParquetRows(
                context.run().fileSystem().getConf(), context.tables().path(table));
    }

    private void write(PublishedNetwork network, Map<String, String> names) throws IOException {
        List<DigestedFile> files = new ArrayList<>();
        for (NetworkFormat format : NetworkFormat.ALL) {
            String name = "network/" + names.get(network.source()) + format.suffix();
            files.add(DigestedFile.write(context.run(), name, out -> format.write(network, out)));
        }
        long communities = network.nodes().stream()
                .map(PublishedNetwork.Node::community)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .count();
        written.put(
                network.source(),
                new Written(
                        network.window(),
                        network.nodes().size(),
                        network.edges().size(),
                        communities,
                        files));
    }

    private static PublishedNetwork.Node node(Cells cells, Object[] row) {
        return new PublishedNetwork.Node(
                cells.get(row, "term"),
                cells.get(row, "pos"),
                cells.get(row, "type"),
                cells.<Long>get(row, "frequency"),
                cells.<Long>get(row, "degree"),
                cells.<Long>get(row, "strength"),
                cells.get(row, "pagerank"),
                cells.get(row, "betweenness"),
                cells.get(row, "k_core"),
                cells.get(row, "community"),
                cells.get(row, "x"),
                cells.get(row, "y"));
    }

    private static PublishedNetwork.Edge edge(Cells cells, Object[] row) {
        return new PublishedNetwork.Edge(
                cells.get(row, "term_a"),
                cells.get(row, "term_b"),
                cells.<Long>get(row, "joint_frequency"),
                cells.get(row, "npmi"),
                cells.<Double>get(row, "log_dice"),
                cells.<Double>get(row, "log_likelihood"),
                cells.<Double>get(row, "q_value"),
                cells.get(row, "stability"));
    }

    /** Cells of a row by the name of their column. */
    private static final class Cells {
        private final List<String> columns;

        Cells(Class<? extends Record> table) {
            columns = Arrays.asList(RecordSchema.of(table).fieldNames());
        }

        @SuppressWarnings("unchecked")
        <T> T get(Object[] row, String column) {
            return (T) row[columns.indexOf(column)];
        }
    }
}
