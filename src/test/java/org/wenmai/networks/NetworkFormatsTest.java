package org.wenmai.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class NetworkFormatsTest {
    /** A term no one should write, one of another plane, and a plain one. */
    private static final String HOSTILE = "a<\"&>\u0000\u000B\uD800\uFFFEb;\tc\n";

    private static final PublishedNetwork NETWORK = new PublishedNetwork(
            "甲<乙>",
            "sentence",
            List.of(
                    new PublishedNetwork.Node(HOSTILE, "n", null, 9, 2, 5, 0.5, 1.0, 1L, 1L, -1.0, 0.25),
                    new PublishedNetwork.Node("模型", "n", "技术", 5, 1, 3, 0.3, 0.0, 1L, 2L, 1.0, 0.0),
                    new PublishedNetwork.Node("𠮷", null, null, 4, 1, 2, 0.2, 0.0, 1L, 1001L, 0.0, -0.25)),
            List.of(
                    new PublishedNetwork.Edge(HOSTILE, "模型", 3, 0.5, 12.25, 9.5, 0.001, null),
                    new PublishedNetwork.Edge(HOSTILE, "𠮷", 2, null, 11.5, 7.0, 0.25, 0.75)));

    private static String written(String suffix, PublishedNetwork network) throws IOException {
        for (NetworkFormat format : NetworkFormat.ALL) {
            if (format.suffix().equals(suffix)) {
                StringWriter out = new StringWriter();
                format.write(network, out);
                return out.toString();
            }
        }
        throw new AssertionError(suffix);
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void gexfHasLabelsWeightsCommunitiesAndCoordinates() throws Exception {
        Document gexf = parsed(written(".gexf", NETWORK));
        assertEquals("1.3", gexf.getDocumentElement().getAttribute("version"));
        Element hostile = (Element) gexf.getElementsByTagName("node").item(0);
        assertEquals("1", hostile.getAttribute("id"));
        assertEquals("a<\"&>b;\tc\n", hostile.getAttribute("label"));
        Element position = (Element) hostile.getElementsByTagName("position").item(0);
        assertEquals("-1000.0", position.getAttribute("x"));
        assertEquals("250.0", position.getAttribute("y"));
        assertEquals("𠮷", ((Element) gexf.getElementsByTagName("node").item(2)).getAttribute("label"));
        Element edge = (Element) gexf.getElementsByTagName("edge").item(0);
        assertEquals("3.0", edge.getAttribute("weight"));
        assertEquals("2", edge.getAttribute("target"));
        assertTrue(written(".gexf", NETWORK).contains("<attvalue for=\"8\" value=\"2\"/>"));
        assertFalse(written(".gexf", NETWORK).contains("null"));
    }

    /** The published schema is not part of this repository; where it lies beside it, files are held against it. */
    @Test
    void gexfPassesThePublishedSchemaWhereThatIsAtHand() throws Exception {
        Path schema = Path.of("../shared/data/schemas/gexf-1.3/gexf.xsd");
        Assumptions.assumeTrue(Files.exists(schema));
        var validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema.toFile())
                .newValidator();
        validator.validate(new StreamSource(new StringReader(written(".gexf", NETWORK))));
        PublishedNetwork empty = new PublishedNetwork("空", "document", List.of(), List.of());
        validator.validate(new StreamSource(new StringReader(written(".gexf", empty))));
    }

    @Test
    void graphMlHasADatumForEveryFigureThereIs() throws Exception {
        String text = written(".graphml", NETWORK);
        Document graphMl = parsed(text);
        assertEquals(3, graphMl.getElementsByTagName("node").getLength());
        assertTrue(text.contains("<data key=\"edge_weight\">3.0</data>"));
        assertTrue(text.contains("<data key=\"node_label\">模型</data>"));
        assertTrue(text.contains("<data key=\"edge_stability\">0.75</data>"));
        assertEquals(1, text.split("edge_stability\">0", -1).length - 1, "no datum where there is no figure");
    }

    @Test
    void gephiTablesHaveTheColumnsGephiKnows() throws IOException {
        PublishedNetwork plain = new PublishedNetwork(
                "甲",
                "sentence",
                NETWORK.nodes().subList(1, 3),
                List.of(new PublishedNetwork.Edge("模型", "𠮷", 2, null, 11.5, 7.0, 0.25, null)));
        assertEquals("""
                Id,Label,x,y,pos,type,frequency,degree,strength,pagerank,betweenness,k_core,community
                1,模型,1.0,0.0,n,技术,5,1,3,0.3,0.0,1,2
                2,𠮷,0.0,-0.25,,,4,1,2,0.2,0.0,1,1001
                """, written("-nodes.csv", plain));
        assertEquals("""
                Source,Target,Type,Weight,npmi,log_dice,log_likelihood,q_value,stability
                1,2,Undirected,2,,11.5,7.0,0.25,
                """, written("-edges.csv", plain));
    }

    @Test
    void vosViewerFilesAreTabbedQuotedAndClustersEndWhereItsDo() throws IOException {
        assertEquals("""
                id\tlabel\tx\ty\tcluster\tweight<Occurrences>\tweight<Links>\tweight<Total link strength>\tscore<PageRank>\tscore<Betweenness>
                1\t"a<""&>  \uD800\uFFFEb; c "\t-1.0\t0.25\t1\t9\t2\t5\t0.5\t1.0
                2\t模型\t1.0\t0.0\t2\t5\t1\t3\t0.3\t0.0
                3\t𠮷\t0.0\t-0.25\t\t4\t1\t2\t0.2\t0.0
                """, written("-map.txt", NETWORK));
        assertEquals("1\t2\t3\n1\t3\t2\n", written("-network.txt", NETWORK));
    }

    @Test
    void pajekBeginsWithAByteOrderMarkAndCountsDownwards() throws IOException {
        assertEquals("""
                \uFEFF*Vertices 3
                1 "a<'&>  \uD800\uFFFEb; c " 0.0 0.375 0.5
                2 "模型" 1.0 0.5 0.5
                3 "𠮷" 0.5 0.625 0.5
                *Edges
                1 2 3
                1 3 2
                """, written(".net", NETWORK));
    }

    @Test
    void aNetworkWithoutLayoutHasNoCoordinatesInAnyFile() throws IOException {
        PublishedNetwork bare = new PublishedNetwork(
                "甲",
                "sentence",
                List.of(
                        new PublishedNetwork.Node("a", null, null, 2, 1, 2, null, null, null, null, null, null),
                        new PublishedNetwork.Node("b", null, null, 2, 1, 2, null, null, null, null, null, null)),
                List.of(new PublishedNetwork.Edge("a", "b", 2, null, 14, 0, 1, null)));
        assertFalse(written(".gexf", bare).contains("position"));
        assertTrue(written("-map.txt", bare).startsWith("id\tlabel\tcluster\t"));
        assertTrue(written("-map.txt", bare).contains("1\ta\t\t2\t1\t2\t\t\n"));
        assertTrue(written(".net", bare).contains("1 \"a\"\n"));
        for (NetworkFormat format : NetworkFormat.ALL) {
            String text = written(format.suffix(), bare);
            assertFalse(text.contains("null") || text.contains("NaN"), format.suffix());
        }
    }
}
