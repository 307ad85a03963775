package org.wenmai.dashboard;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;

/** The strongest nodes of each network, and the strongest edges among them. */
final class NetworkTables {
    private static final List<String> NODE = List.of(
            "source",
            "window",
            "term",
            "type",
            "frequency",
            "degree",
            "strength",
            "pagerank",
            "betweenness",
            "k_core",
            "community",
            "x",
            "y",
            "rank");
    private static final List<String> EDGE = List.of(
            "source",
            "window",
            "term_a",
            "term_b",
            "joint_frequency",
            "frequency_a",
            "frequency_b",
            "windows",
            "pmi",
            "npmi",
            "log_dice",
            "log_likelihood",
            "q_value",
            "stability",
            "rank");

    private final RunTables tables;
    private final PageScopes scopes;

    NetworkTables(RunTables tables, PageScopes scopes) {
        this.tables = tables;
        this.scopes = scopes;
    }

    private record Node(Object source, Object window, Object term) {}

    List<PageTable> all() throws IOException {
        Set<Node> shown = new HashSet<>();
        List<Object[]> nodes = new ArrayList<>();
        tables.select("cooccurrence_nodes", NODE, wanted(scopes.limits().nodes()), row -> {
            if (scopes.has(row[0]) && (Long) row[13] <= nodes(row[0])) {
                nodes.add(row);
                shown.add(new Node(row[0], row[1], row[2]));
            }
        });
        List<Object[]> edges = new ArrayList<>();
        int most = scopes.limits().edges(scopes.limits().nodes());
        tables.select("cooccurrence_edges", EDGE, wanted(most), row -> {
            if (scopes.has(row[0])
                    && (Long) row[14] <= scopes.limits().edges(nodes(row[0]))
                    && shown.contains(new Node(row[0], row[1], row[2]))
                    && shown.contains(new Node(row[0], row[1], row[3]))) {
                edges.add(row);
            }
        });
        return List.of(
                new PageTable("cooccurrence_nodes", NODE, tables.count("cooccurrence_nodes"), nodes)
                        .sortedBy("source", "window", "rank", "term"),
                new PageTable("cooccurrence_edges", EDGE, tables.count("cooccurrence_edges"), edges)
                        .sortedBy("source", "window", "rank", "term_a", "term_b"));
    }

    private int nodes(Object source) {
        return source.equals(PageScopes.ALL)
                ? scopes.limits().nodes()
                : scopes.limits().ownNodes();
    }

    private Column wanted(int most) {
        return col("source").isInCollection(scopes.names()).and(col("rank").leq(most));
    }
}
