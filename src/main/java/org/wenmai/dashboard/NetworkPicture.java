package org.wenmai.dashboard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenmai.pictures.NetworkMap;
import org.wenmai.pictures.PictureSheet;

/** The network of the corpus as a map. */
final class NetworkPicture extends PagePicture {
    private static final int NODES = 120;
    private static final int EDGES = 600;

    NetworkPicture(Map<String, PageTable> tables, String language) {
        super(tables, language);
    }

    @Override
    String svg() {
        List<Row> ofCorpus =
                first("cooccurrence_nodes", row -> row.is("source", PageScopes.ALL), byRank(), Integer.MAX_VALUE);
        Set<String> shown = new HashSet<>();
        ofCorpus.stream()
                .filter(row -> row.real("x") != null && row.real("y") != null)
                .limit(NODES)
                .forEach(row -> shown.add(row.text("term")));
        List<Row> linked = first(
                "cooccurrence_edges",
                row -> row.is("source", PageScopes.ALL)
                        && shown.contains(row.text("term_a"))
                        && shown.contains(row.text("term_b")),
                byRank(),
                EDGES);
        // A term whose pairs are all with others that are not shown would stand alone, and far from the rest.
        Set<String> ends = new HashSet<>();
        linked.forEach(row -> ends.addAll(List.of(row.text("term_a"), row.text("term_b"))));
        List<Row> placed = ofCorpus.stream()
                .filter(row -> shown.contains(row.text("term")) && ends.contains(row.text("term")))
                .toList();
        PictureSheet sheet = sheet(
                PictureWords.NETWORK,
                say(PictureWords.NETWORK_SAY, Integer.toString(placed.size()), Integer.toString(linked.size())),
                "cooccurrence_edges");
        if (placed.isEmpty()) {
            PictureWords why = count("documents") == 0
                    ? PictureWords.NO_DOCUMENTS
                    : ofCorpus.isEmpty() || !shown.isEmpty() ? PictureWords.NO_NETWORK : PictureWords.NO_PLACES;
            return sheet.without(say(why));
        }
        return sheet.with(
                1,
                List.of(new NetworkMap(
                        placed.stream()
                                .map(row -> new NetworkMap.Node(
                                        row.text("term"),
                                        row.whole("strength"),
                                        row.cell("community") == null ? -1 : row.whole("community"),
                                        row.real("x"),
                                        row.real("y")))
                                .toList(),
                        linked.stream()
                                .map(row -> new NetworkMap.Edge(
                                        row.text("term_a"), row.text("term_b"), row.whole("joint_frequency")))
                                .toList(),
                        terms -> terms == 1
                                ? say(PictureWords.ONE_MEMBER)
                                : say(PictureWords.MEMBERS, Integer.toString(terms)),
                        others -> say(PictureWords.OTHERS, Integer.toString(others)))));
    }
}
