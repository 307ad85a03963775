package org.wenmai.documents;

import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The entries of an XML container: elements are offered in turn, and a document type is refused. */
abstract class XmlEntryIterator extends EntryIterator {
    final ByteFile file;
    final XMLStreamReader xml;
    private final EntryLimit limited;

    XmlEntryIterator(ByteFile file) throws XMLStreamException {
        this.file = file;
        this.limited = new EntryLimit(file.stream(), file.options().maxBytes());
        this.xml = ClosedXml.reader(limited);
    }

    /**
     * Looks at the element that begins here, outside of any entry.
     *
     * @return the entry it is, or null where it is none
     */
    abstract ReadResult element(long entry) throws XMLStreamException;

    /** Takes note of a field under its first name, where the element said something. */
    static void put(Map<String, String> fields, List<String> names, String value) {
        if (value != null && !value.isBlank()) {
            fields.put(names.get(0), value.strip());
        }
    }

    @Override
    final ReadResult read(long entry) throws XMLStreamException {
        limited.next();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                return ClosedXml.refuse(xml, entry);
            }
            ReadResult found = event == XMLStreamConstants.START_ELEMENT ? element(entry) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
