package org.wenmai.pictures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.wenmai.measures.CodePointOrder;

/**
 * A network by given coordinates: area of a circle by strength, colour by community, width of a line by how often two stand together. Names
 * are written from the strongest on where they cover nothing; those of the {@value #NAMED} strongest may cover circles, never other names.
 *
 * @param nodes in any order
 * @param edges both ends are nodes
 * @param members how a community of so many nodes is named in the legend
 * @param others how so many communities that have no colour of their own are named there
 */
public record NetworkMap(List<Node> nodes, List<Edge> edges, IntFunction<String> members, IntFunction<String> others)
        implements Panel {
    private static final double MAP = 720;
    private static final double EDGE = 46;
    private static final int NAMES = 90;
    private static final int NAMED = 30;
    private static final int COLOURS = Ink.COMMUNITIES.size();
    private static final int LEADERS = 4;

    /** A term at its place. */
    public record Node(String term, long strength, long community, double x, double y) {}

    /** Two terms that stand together so often. */
    public record Edge(String a, String b, long joint) {}

    /** What is taken already. */
    private record Box(double x, double y, double width, double height) {
        boolean meets(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public double height() {
        return MAP + 16 + Math.ceil(Math.min(COLOURS + 1, communities().size()) / 2.0) * 24;
    }

    @Override
    public void draw(Scene scene) {
        Svg svg = scene.svg();
        List<Node> strongest = strongestFirst();
        Map<Long, List<Node>> communities = communities();
        Map<Long, String> inks = new HashMap<>();
        communities
                .keySet()
                .forEach(community ->
                        inks.put(community, inks.size() < COLOURS ? Ink.COMMUNITIES.get(inks.size()) : Ink.FAINT));
        Map<String, double[]> places = places(scene.width());
        lines(svg, places);
        long most = Math.max(1, strongest.get(0).strength());
        List<Box> taken = new ArrayList<>();
        for (Node node : strongest) {
            double[] at = places.get(node.term());
            double radius = radius(node, most);
            svg.open(
                    "circle",
                    "cx",
                    at[0],
                    "cy",
                    at[1],
                    "r",
                    radius,
                    "fill",
                    inks.get(node.community()),
                    "stroke",
                    Ink.PAPER);
            svg.text("title", node.term() + ": " + node.strength()).close("circle");
            taken.add(new Box(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius));
        }
        names(svg, strongest, places, taken, scene.width());
        legend(svg, communities.values(), scene.width());
    }

    private List<Node> strongestFirst() {
        return nodes.stream()
                .sorted(Comparator.comparing((Node node) -> -node.strength())
                        .thenComparing(Node::term, CodePointOrder::compare))
                .toList();
    }

    /** Members by community, the strongest community and the strongest member first. */
    private Map<Long, List<Node>> communities() {
        Map<Long, List<Node>> members = new HashMap<>();
        strongestFirst()
                .forEach(node -> members.computeIfAbsent(node.community(), number -> new ArrayList<>())
                        .add(node));
        Comparator<Map.Entry<Long, List<Node>>> strongest = Comparator.comparing(
                one -> -one.getValue().stream().mapToLong(Node::strength).sum());
        Map<Long, List<Node>> sorted = new LinkedHashMap<>();
        members.entrySet().stream()
                .sorted(strongest.thenComparing(Map.Entry::getKey))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    /** The coordinates, stretched to the box. */
    private Map<String, double[]> places(double width) {
        double[] x = stretched(nodes.stream().mapToDouble(Node::x).toArray(), width);
        double[] y = stretched(nodes.stream().mapToDouble(Node::y).toArray(), MAP);
        Map<String, double[]> places = new HashMap<>();
        for (int i = 0; i < x.length; i++) {
            places.put(nodes.get(i).term(), new double[] {x[i], y[i]});
        }
        return places;
    }

    private static double[] stretched(double[] values, double size) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(0);
        return Arrays.stream(values)
                .map(value -> high > low ? EDGE + (value - low) / (high - low) * (size - 2 * EDGE) : size / 2)
                .toArray();
    }

    private void lines(Svg svg, Map<String, double[]> places) {
        long heaviest = edges.stream().mapToLong(Edge::joint).max().orElse(1);
        svg.open("g", "stroke", Ink.FAINT, "stroke-opacity", "0.32");
        edges.stream()
                .sorted(Comparator.comparing(Edge::joint)
                        .thenComparing(Edge::a, CodePointOrder::compare)
                        .thenComparing(Edge::b, CodePointOrder::compare))
                .forEach(edge -> {
                    double[] a = places.get(edge.a());
                    double[] b = places.get(edge.b());
                    double width = 0.6 + 4.4 * Math.sqrt((double) edge.joint() / heaviest);
                    svg.empty("line", "x1", a[0], "y1", a[1], "x2", b[0], "y2", b[1], "stroke-width", width);
                });
        svg.close("g");
    }

    private static double radius(Node node, long most) {
        return 3 + 13 * Math.sqrt((double) node.strength() / most);
    }

    private static void names(
            Svg svg, List<Node> strongest, Map<String, double[]> places, List<Box> circles, double width) {
        List<Box> names = new ArrayList<>();
        long most = Math.max(1, strongest.get(0).strength());
        svg.open("g", "stroke", Ink.PAPER, "stroke-width", 3.0, "paint-order", "stroke", "stroke-linejoin", "round");
        for (int i = 0; i < strongest.size() && names.size() < NAMES; i++) {
            Node node = strongest.get(i);
            double[] at = places.get(node.term());
            double radius = radius(node, most);
            double size = 12 + 6 * Math.sqrt((double) node.strength() / most);
            String name = Lettering.fit(node.term(), size, 160);
            double wide = Lettering.width(name, size) + 4;
            Box own = circles.get(i);
            // Right, left, above, below.
            double[][] corners = {
                {at[0] + radius + 2, at[1] - size * 0.62},
                {at[0] - radius - 2 - wide, at[1] - size * 0.62},
                {at[0] - wide / 2, at[1] - radius - size * 1.25},
                {at[0] - wide / 2, at[1] + radius + 1}
            };
            for (int side = 0; side < (i < NAMED ? 2 : 1) * corners.length; side++) {
                double[] corner = corners[side % corners.length];
                boolean mayCover = side >= corners.length;
                Box box = new Box(corner[0], corner[1], wide, size * 1.25);
                boolean inside =
                        box.x() >= 0 && box.x() + wide <= width && box.y() >= 0 && box.y() + box.height() <= MAP;
                if (inside
                        && names.stream().noneMatch(box::meets)
                        && (mayCover || circles.stream().noneMatch(circle -> circle != own && box.meets(circle)))) {
                    names.add(box);
                    svg.text("text", name, "x", corner[0] + 2, "y", corner[1] + size, "font-size", size);
                    break;
                }
            }
        }
        svg.close("g");
    }

    /** The communities that have colours, with their strongest members, and how many are grey. */
    private void legend(Svg svg, Collection<List<Node>> communities, double width) {
        int line = 0;
        for (List<Node> in : communities.stream().limit(COLOURS).toList()) {
            List<String> leaders = in.stream().limit(LEADERS).map(Node::term).toList();
            entry(
                    svg,
                    Ink.COMMUNITIES.get(line),
                    members.apply(in.size()) + String.join(" · ", leaders),
                    line++,
                    width / 2);
        }
        if (communities.size() > COLOURS) {
            entry(svg, Ink.FAINT, others.apply(communities.size() - COLOURS), line, width / 2);
        }
    }

    private static void entry(Svg svg, String ink, String text, int line, double column) {
        double x = line % 2 * column;
        double y = MAP + 24 + line / 2 * 24;
        svg.empty("circle", "cx", x + 7, "cy", y - 5, "r", 6.0, "fill", ink);
        svg.text("text", Lettering.fit(text, 13, column - 30), "x", x + 20, "y", y, "font-size", 13.0);
    }
}
