package org.wenmai.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Where the marks of a picture stand is what its figures say. */
class PictureGeometryTest {
    private static final double TENTH = 0.1 + 1e-9;

    private static String svg(Panel panel) {
        return new PictureSheet("en", "t", "How to read it.", "csv/x.csv").with(1, List.of(panel));
    }

    private static List<Element> elements(Panel panel, String name, Predicate<Element> which) throws Exception {
        NodeList all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg(panel))))
                .getElementsByTagName(name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            if (which.test((Element) all.item(i))) {
                found.add((Element) all.item(i));
            }
        }
        return found;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<String> words(Panel panel, String anchor) throws Exception {
        return elements(panel, "text", text -> text.getAttribute("text-anchor").equals(anchor)).stream()
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void barsAreAsLongAsTheirFigures() throws Exception {
        RankedBars bars = new RankedBars(
                "",
                List.of(
                        new RankedBars.Bar("甲", 400, "400"),
                        new RankedBars.Bar("乙", 100, "100"),
                        new RankedBars.Bar("丙", 0, "0")));
        List<Element> drawn =
                elements(bars, "rect", rect -> rect.getAttribute("fill").equals(Ink.BAR));
        assertEquals(3, drawn.size());
        assertEquals(number(drawn.get(0), "width") / 4, number(drawn.get(1), "width"), TENTH);
        assertEquals(1, number(drawn.get(2), "width"), "a bar of nothing is a hair");
        assertEquals(number(drawn.get(0), "x"), number(drawn.get(2), "x"), "all begin at 0");
    }

    @Test
    void pointsAndTheirIntervalsStandOnOneAxis() throws Exception {
        Intervals intervals = new Intervals(
                "",
                "axis",
                List.of(
                        new Intervals.Point("甲", 0.5, 0.25, 0.75, "+0.50", Ink.BAR),
                        new Intervals.Point("乙", -0.5, null, null, "−0.50", Ink.FAINT),
                        new Intervals.Point("丙", null, null, null, "too few", Ink.FAINT)));
        List<Element> points = elements(intervals, "circle", circle -> true);
        assertEquals(2, points.size());
        Element range = elements(
                        intervals, "line", line -> line.getAttribute("stroke").equals(Ink.TEXT))
                .get(0);
        double half = number(points.get(0), "cx") - number(points.get(1), "cx");
        assertEquals(number(points.get(0), "cx") - half / 4, number(range, "x1"), TENTH);
        assertEquals(number(points.get(0), "cx") + half / 4, number(range, "x2"), TENTH);
        assertEquals(number(points.get(0), "cy"), number(range, "y1"));
        Element zero = elements(
                        intervals,
                        "line",
                        line -> line.getAttribute("stroke").equals(Ink.FAINT)
                                && line.getAttribute("x1").equals(line.getAttribute("x2")))
                .get(0);
        assertEquals((number(points.get(0), "cx") + number(points.get(1), "cx")) / 2, number(zero, "x1"), TENTH);
    }

    private static Course course(double... values) {
        List<Course.Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            LocalDate day = LocalDate.of(2024, 1 + i, 1);
            points.add(new Course.Point(day, day.toString().substring(0, 7), values[i]));
        }
        return new Course(
                "t", Collections.max(java.util.Arrays.stream(values).boxed().toList()), points, "peak");
    }

    @Test
    void aCourseGoesByItsDaysAndFigures() throws Exception {
        Course course = course(0, 5, 2.5);
        List<double[]> path = new ArrayList<>();
        String drawn = elements(
                        course, "path", path1 -> path1.getAttribute("fill").equals("none"))
                .get(0)
                .getAttribute("d");
        for (String point : drawn.substring(1).split("L")) {
            String[] at = point.split(" ");
            path.add(new double[] {Double.parseDouble(at[0]), Double.parseDouble(at[1])});
        }
        assertEquals(3, path.size());
        assertEquals(0, path.get(1)[1], TENTH, "the highest is at the top of its axis");
        assertEquals(path.get(0)[1] / 2, path.get(2)[1], TENTH);
        double days = 31 + 29;
        assertEquals(31 / days, (path.get(1)[0] - path.get(0)[0]) / (path.get(2)[0] - path.get(0)[0]), 0.001);
        Element highest = elements(course, "circle", circle -> true).get(0);
        assertEquals(path.get(1)[0], number(highest, "cx"));
        assertTrue(words(course, "start").contains("2024-01"), "a month is no day");
    }

    /** Half of 5 is no mark: 3 would stand at 2.5. */
    @Test
    void marksOfACourseStandWhereTheirNumbersAre() throws Exception {
        for (double most : new double[] {0, 0.3, 5, 7, 990, 12_345}) {
            Course course = course(0, most);
            double zero = 0;
            double top = 0;
            double highest = 0;
            List<Element> marks = elements(
                    course, "text", text -> text.getTextContent().matches("[\\d,.]+") && number(text, "x") < 58);
            for (Element mark : marks) {
                double value = Double.parseDouble(mark.getTextContent().replace(",", ""));
                zero = value == 0 ? number(mark, "y") : zero;
                top = value > highest ? number(mark, "y") : top;
                highest = Math.max(highest, value);
            }
            assertTrue(marks.size() >= 2 && marks.size() <= 3, "marks of " + most + ": " + marks.size());
            assertTrue(highest >= most);
            for (Element mark : marks) {
                double value = Double.parseDouble(mark.getTextContent().replace(",", ""));
                assertEquals(
                        zero + (top - zero) * value / highest,
                        number(mark, "y"),
                        TENTH,
                        "%s of %s".formatted(mark.getTextContent(), most));
            }
        }
    }

    @Test
    void aHeadingLeavesTheLineToThePeakOnlyWhereThereIsOne() throws Exception {
        String title = "长".repeat(50);
        RankedBars bars = new RankedBars(title, List.of(new RankedBars.Bar("甲", 1, "1")));
        assertEquals(
                1,
                elements(bars, "text", text -> text.getTextContent().equals(title))
                        .size());
        Course course =
                new Course(title, 1, List.of(new Course.Point(LocalDate.of(2024, 1, 1), "2024", 1)), "peak 1 (2024)");
        List<Element> heading =
                elements(course, "text", text -> text.getTextContent().startsWith("长"));
        assertTrue(heading.get(0).getTextContent().endsWith("长"), "it has room here");
        Course wordy = new Course(title, 1, course.points(), "peak of so many that there is little room ".repeat(4));
        assertTrue(elements(wordy, "text", text -> text.getTextContent().matches("长+…"))
                .get(0)
                .hasAttribute("font-weight"));
    }

    private static NetworkMap map(List<NetworkMap.Node> nodes, List<NetworkMap.Edge> edges) {
        return new NetworkMap(nodes, edges, terms -> terms + " terms: ", others -> "grey: " + others);
    }

    @Test
    void aMapIsTheSameInWhateverOrderItsNodesCome() {
        List<NetworkMap.Node> nodes = new ArrayList<>();
        List<NetworkMap.Edge> edges = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            // Equally strong ones, and terms beyond the basic plane, which UTF-16 sorts otherwise.
            nodes.add(new NetworkMap.Node((i % 2 == 0 ? "𠮷" : "！") + i, 1 + i / 8, i % 5, i * 37 % 41, i * 11 % 17));
            edges.add(new NetworkMap.Edge(nodes.get(i).term(), nodes.get(i / 2).term(), 1 + i % 3));
        }
        String first = svg(map(nodes, edges));
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(nodes, new Random(seed));
            Collections.shuffle(edges, new Random(seed));
            assertEquals(first, svg(map(nodes, edges)));
        }
        assertTrue(first.indexOf("<title>！1: ") < first.indexOf("<title>𠮷0: "), "by code points");
    }

    @Test
    void circlesAndLinesAreAsLargeAsTheirFigures() throws Exception {
        NetworkMap map = map(
                List.of(
                        new NetworkMap.Node("甲", 100, 1, 0, 0),
                        new NetworkMap.Node("乙", 25, 1, 1, 0),
                        new NetworkMap.Node("丙", 1, 2, 0, 1)),
                List.of(new NetworkMap.Edge("甲", "乙", 16), new NetworkMap.Edge("甲", "丙", 4)));
        List<Element> circles = elements(
                map, "circle", circle -> circle.getElementsByTagName("title").getLength() > 0);
        assertEquals(3 + 13.0, number(circles.get(0), "r"));
        assertEquals(3 + 6.5, number(circles.get(1), "r"));
        assertEquals(number(circles.get(0), "cy"), number(circles.get(1), "cy"));
        assertEquals(number(circles.get(0), "cx"), number(circles.get(2), "cx"));
        List<Element> lines = elements(map, "line", line -> true);
        assertEquals(
                List.of(2.8, 5.0),
                lines.stream().map(line -> number(line, "stroke-width")).toList());
    }

    @Test
    void tenCommunitiesHaveColoursAndTheLegendCountsTheRest() throws Exception {
        List<NetworkMap.Node> nodes = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            nodes.add(new NetworkMap.Node("词" + i, 100 - i, i, i, i * i % 7));
        }
        List<Element> entries = elements(
                map(nodes, List.of()),
                "circle",
                circle -> circle.getElementsByTagName("title").getLength() == 0);
        assertEquals(11, entries.size());
        assertEquals(
                10,
                entries.stream()
                        .map(entry -> entry.getAttribute("fill"))
                        .limit(10)
                        .distinct()
                        .count());
        assertEquals(Ink.FAINT, entries.get(10).getAttribute("fill"));
        assertEquals(
                1,
                elements(
                                map(nodes, List.of()),
                                "text",
                                text -> text.getTextContent().equals("grey: 3"))
                        .size());
        assertFalse(svg(map(nodes.subList(0, 10), List.of())).contains("grey"));
    }

    @Test
    void numbersAreWrittenAlikeUnderEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            String usual = svg(course(1, 1234.5));
            for (String locale : List.of("de-DE", "ar-EG", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(locale));
                assertEquals(usual, svg(course(1, 1234.5)), locale);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
