package org.wenmai.documents;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML read as a stream that opens nothing outside its file and expands no entity but those of XML itself. */
final class ClosedXml {
    private static final XMLInputFactory XML = factory();

    private ClosedXml() {}

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return XML.createXMLStreamReader(in);
    }

    /** Passes over the declaration of a document type, to the first element behind it; what to say of it. */
    static Reject refuse(XMLStreamReader xml, long entry) throws XMLStreamException {
        while (xml.hasNext() && !xml.isStartElement()) {
            xml.next();
        }
        return new Reject(
                entry,
                RejectReason.MALFORMED,
                "a document type is declared, which no dump or feed needs; remove <!DOCTYPE …>");
    }

    /** The text of the element that begins here; elements inside it are passed over. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    /** The encoding the file says or shows, by its usual name. */
    static String charset(XMLStreamReader xml) {
        String charset =
                xml.getCharacterEncodingScheme() != null ? xml.getCharacterEncodingScheme() : xml.getEncoding();
        return charset == null ? "UTF-8" : Decoder.name(charset);
    }

    private static XMLInputFactory factory() {
        // The JDK's own parser, whatever the class path offers.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Counts &lt; and its like over the whole file; a dump of 50 MB has more than the default allows.
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/totalEntitySizeLimit", "0");
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/maxGeneralEntitySizeLimit", "0");
        return factory;
    }
}
