package org.wenmai.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.networks.NetworkSettings;
import org.wenmai.networks.TermNetwork;

/** The edges of one source in a row, to a row for each of its terms. */
final class NetworkFigures {
    static final StructType SCHEMA = new StructType()
            .add("source", DataTypes.StringType, false)
            .add("term", DataTypes.StringType, false)
            .add("frequency", DataTypes.LongType, false)
            .add("degree", DataTypes.LongType, false)
            .add("strength", DataTypes.LongType, false)
            .add("pagerank", DataTypes.DoubleType)
            .add("betweenness", DataTypes.DoubleType)
            .add("k_core", DataTypes.LongType)
            .add("community", DataTypes.LongType)
            .add("x", DataTypes.DoubleType)
            .add("y", DataTypes.DoubleType);

    private NetworkFigures() {}

    /** (source, edges(term_a, term_b, joint_frequency, frequency_a, frequency_b)) → the rows of {@link #SCHEMA}. */
    static Iterator<Row> of(Row network, NetworkSettings settings) {
        Map<String, Long> frequency = new HashMap<>();
        List<TermNetwork.Edge> edges = new ArrayList<>();
        for (Row edge : network.<Row>getList(1)) {
            edges.add(new TermNetwork.Edge(edge.getString(0), edge.getString(1), edge.getLong(2)));
            frequency.put(edge.getString(0), edge.getLong(3));
            frequency.put(edge.getString(1), edge.getLong(4));
        }
        return TermNetwork.of(edges).nodes(settings).stream()
                .map(node -> RowFactory.create(
                        network.getString(0),
                        node.term(),
                        frequency.get(node.term()),
                        node.degree(),
                        node.strength(),
                        node.pagerank(),
                        node.betweenness(),
                        node.core(),
                        node.community(),
                        node.x(),
                        node.y()))
                .iterator();
    }
}
