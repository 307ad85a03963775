package org.wenmai.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PictureSheetTest {
    private static final String HOSTILE =
            "</text><script>alert(1)</script>\"' onload=\"x\u0000\u001b\ufffe\ud800&amp;]]>";

    private static PictureSheet sheet(String title) {
        return new PictureSheet("en", title, "How to read it.", "csv/x.csv");
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Panel> panels(String word) {
        return List.of(
                new RankedBars(word, List.of(new RankedBars.Bar(word, 3, "3 (2)"), new RankedBars.Bar("b", 0, "0"))),
                new Intervals(
                        word,
                        "axis",
                        List.of(
                                new Intervals.Point(word, 1.5, 0.5, 2.5, "×2.8", Ink.BAR),
                                new Intervals.Point("none", null, null, null, "too few", Ink.FAINT))),
                new Course(
                        word,
                        10,
                        List.of(
                                new Course.Point(LocalDate.of(2024, 1, 1), word, 10),
                                new Course.Point(LocalDate.of(2024, 1, 3), "2024-01-03", 0)),
                        "peak 10"),
                new NetworkMap(
                        List.of(new NetworkMap.Node(word, 4, 1, 0, 0), new NetworkMap.Node("b", 2, -1, 1, 1)),
                        List.of(new NetworkMap.Edge(word, "b", 2)),
                        terms -> terms + " terms: ",
                        others -> others + " others"));
    }

    @Test
    void isWellFormedAndHoldsNoElementButItsOwnWhateverTheWords() throws Exception {
        Document svg = parsed(sheet(HOSTILE).with(2, panels(HOSTILE)));
        Set<String> elements = new TreeSet<>();
        NodeList all = svg.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            elements.add(all.item(i).getNodeName());
            for (int a = 0; a < all.item(i).getAttributes().getLength(); a++) {
                assertFalse(all.item(i).getAttributes().item(a).getNodeName().startsWith("on"));
            }
        }
        assertEquals(Set.of("svg", "title", "desc", "rect", "text", "g", "line", "circle", "path"), elements);
        assertTrue(svg.getDocumentElement().getTextContent().contains("<script>alert(1)</script>"));
    }

    @Test
    void theSameFiguresGiveTheSameBytes() {
        assertEquals(sheet("t").with(2, panels("词")), sheet("t").with(2, panels("词")));
    }

    @Test
    void controlsOfWritingDirectionTurnNothing() {
        String svg = sheet("\u202e价\u2066格\u200f")
                .with(1, List.of(new RankedBars("", List.of(new RankedBars.Bar("a\u202eb\u061c", 1, "1")))));
        assertTrue(svg.contains("<title id=\"title\">价格</title>"), svg);
        assertTrue(svg.contains("<title>ab: 1</title>"), svg);
        assertFalse(svg.codePoints().anyMatch(c -> c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069), svg);
    }

    @Test
    void nothingStandsOutsideThePicture() throws Exception {
        Element root = parsed(sheet("长".repeat(10_000)).with(2, panels("长".repeat(10_000))))
                .getDocumentElement();
        double height = Double.parseDouble(root.getAttribute("height"));
        assertEquals("0 0 1000 " + root.getAttribute("height"), root.getAttribute("viewBox"));
        NodeList texts = root.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            assertTrue(text.getTextContent().length() < 120, text.getTextContent());
            assertTrue(Double.parseDouble(text.getAttribute("y")) < height);
        }
    }

    @Test
    void whereNothingIsToBeDrawnItSaysWhy() throws Exception {
        String reason = "没有日期，无法按时间绘图。".repeat(9);
        Element root = parsed(sheet("t").without(reason)).getDocumentElement();
        String words = root.getTextContent().replaceAll("\\s", "");
        assertTrue(words.contains(reason), words);
        assertEquals(reason, root.getElementsByTagName("desc").item(0).getTextContent());
        assertFalse(words.contains("Howtoreadit"), "there is nothing to read");
    }

    @Test
    void namesOnAMapCoverNeitherOneAnotherNorOtherCircles() throws Exception {
        List<NetworkMap.Node> nodes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            nodes.add(new NetworkMap.Node("词语" + i, 100 - i, i % 12, i * 37 % 101 / 101.0, i * 53 % 97 / 97.0));
        }
        Element root = parsed(sheet("t")
                        .with(1, List.of(new NetworkMap(nodes, List.of(), n -> n + ": ", n -> n + " others"))))
                .getDocumentElement();
        List<double[]> boxes = new ArrayList<>();
        NodeList texts = root.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            if (text.getTextContent().startsWith("词语")) {
                double size = Double.parseDouble(text.getAttribute("font-size"));
                boxes.add(new double[] {
                    Double.parseDouble(text.getAttribute("x")),
                    Double.parseDouble(text.getAttribute("y")) - size,
                    Lettering.width(text.getTextContent(), size),
                    size
                });
            }
        }
        assertTrue(boxes.size() > 20, "names: " + boxes.size());
        for (double[] a : boxes) {
            for (double[] b : boxes) {
                assertFalse(
                        a != b && a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3]);
            }
        }
    }

    @Test
    void cutsLabelsBetweenCodePoints() {
        assertEquals("𠮷𠮷…", Lettering.fit("𠮷𠮷𠮷𠮷", 10, 30));
        assertEquals("短", Lettering.fit(" 短\n", 10, 100));
        assertEquals("…", Lettering.fit("很长", 10, 5));
    }

    @Test
    void writesNumbersAlikeInBothLanguages() {
        assertEquals("1,234,567", Figures.of(1_234_567, 0));
        assertEquals("−1,234.5", Figures.of(-1234.45, 1));
        assertEquals("999.9", Figures.of(999.94, 1));
        assertEquals("0.00", Figures.signed(0.001, 2));
        assertEquals("+0.05", Figures.signed(0.05, 2));
        assertEquals("0", Figures.of(-0.2, 0));
    }

    @Test
    void marksOfAnAxisAreRoundAndHoldAllFigures() {
        assertEquals(List.of("−0.2", "−0.1", "0.0", "0.1", "0.2", "0.3", "0.4"), names(Axis.around(-0.17, 0.34)));
        assertEquals(List.of("0", "2", "4", "6", "8"), names(Axis.around(0, 7.6)));
        assertEquals(List.of("0", "10,000", "20,000", "30,000", "40,000"), names(Axis.around(0, 39_474)));
    }

    @Test
    void anAxisOfOneFigureIsOneUnitLong() {
        assertEquals(new Axis(0, 1), Axis.around(0, 0));
        assertEquals(new Axis(3, 4), Axis.around(3, 3));
        assertEquals(new Axis(-2, -1), Axis.around(-2, -2));
        assertEquals(List.of("0.0", "0.2", "0.4", "0.6", "0.8", "1.0"), names(Axis.around(0, 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5e-324",
        "1e300, 1e300",
        "1e16, 10000000000000002",
        "-1e9, -1e9",
        "0.1, 0.10000000000000002",
        "-7, 1e6"
    })
    void anAxisEndsAndHasNumbersWhateverItsSpan(double low, double high) {
        Axis axis = Axis.around(low, high);
        List<Double> marks = axis.marks();
        assertTrue(axis.low() <= low && axis.high() >= high, axis.toString());
        assertTrue(marks.size() <= 8 && marks.stream().allMatch(Double::isFinite), marks.toString());
        assertTrue(axis.at(low) >= 0 && axis.at(high) <= 1, axis.toString());
        axis.marks().forEach(axis::name);
    }

    @Test
    void anAxisGoesFromLowToHigh() {
        assertThrows(IllegalArgumentException.class, () -> new Axis(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Axis(0, Double.NaN));
    }

    private static List<String> names(Axis axis) {
        return axis.marks().stream().map(axis::name).toList();
    }
}
