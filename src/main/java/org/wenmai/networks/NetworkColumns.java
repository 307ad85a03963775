package org.wenmai.networks;

import java.util.List;
import java.util.function.Function;

/**
 * The figures that files carry beside terms and weights, under the names they have in the tables. Doubles are given as floats, with the
 * seven or so digits that a picture can use; the tables have all of them.
 */
final class NetworkColumns<T> {
    /** Of terms. */
    static final NetworkColumns<PublishedNetwork.Node> NODE = new NetworkColumns<>(List.of(
            new Column<>("pos", "string", PublishedNetwork.Node::pos),
            new Column<>("type", "string", PublishedNetwork.Node::type),
            new Column<>("frequency", "long", PublishedNetwork.Node::frequency),
            new Column<>("degree", "long", PublishedNetwork.Node::degree),
            new Column<>("strength", "long", PublishedNetwork.Node::strength),
            new Column<>("pagerank", "float", PublishedNetwork.Node::pagerank),
            new Column<>("betweenness", "float", PublishedNetwork.Node::betweenness),
            new Column<>("k_core", "long", PublishedNetwork.Node::core),
            new Column<>("community", "long", PublishedNetwork.Node::community)));

    /** Of edges. */
    static final NetworkColumns<PublishedNetwork.Edge> EDGE = new NetworkColumns<>(List.of(
            new Column<>("npmi", "float", PublishedNetwork.Edge::npmi),
            new Column<>("log_dice", "float", PublishedNetwork.Edge::logDice),
            new Column<>("log_likelihood", "float", PublishedNetwork.Edge::logLikelihood),
            new Column<>("q_value", "float", PublishedNetwork.Edge::q),
            new Column<>("stability", "float", PublishedNetwork.Edge::stability)));

    private record Column<T>(String name, String type, Function<T, Object> value) {}

    private final List<Column<T>> columns;

    private NetworkColumns(List<Column<T>> columns) {
        this.columns = columns;
    }

    int size() {
        return columns.size();
    }

    String name(int column) {
        return columns.get(column).name();
    }

    /** string, long or float, as both XML forms call them. */
    String type(int column) {
        return columns.get(column).type();
    }

    Object value(int column, T row) {
        Object value = columns.get(column).value().apply(row);
        return value instanceof Double number ? (Object) number.floatValue() : value;
    }
}
