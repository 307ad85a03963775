package org.wenmai.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * PDF: the text of its pages. A page breaks lines where it ends, not where sentences do, so the lines of a paragraph are joined:
 * without a blank between two Chinese characters, with one otherwise. Page numbers on lines of their own go.
 */
final class PdfReader {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–\\s]*+(?:第\\s*+)?\\d{1,4}(?:\\s*+[/页頁]\\s*+\\d{0,4})?[-—–\\s页頁]*+");
    private static final String ENDS = "。！？!?；;：:…”」』";

    private PdfReader() {}

    static Iterator<ReadResult> read(ByteFile file) throws IOException {
        byte[] bytes = file.all();
        PdfStreams.check(bytes, file.options().maxBytes());
        try (PDDocument pdf = Loader.loadPDF(
                bytes,
                "",
                null,
                null,
                MemoryUsageSetting.setupMainMemoryOnly(file.options().maxBytes()).streamCache)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setParagraphEnd("\n\n");
            stripper.setPageEnd("\n");
            List<Block> blocks = blocks(stripper.getText(pdf));
            if (blocks.isEmpty()) {
                return DraftBuilder.one(new Reject(
                        0,
                        RejectReason.EMPTY,
                        "no text on %d pages, only pictures of it; run a text recognition first"
                                .formatted(pdf.getNumberOfPages())));
            }
            TextFile text = file.text("", "Unicode");
            Map<String, String> fields = fields(file, pdf);
            OfficeReader.preferPrinted(fields, blocks, text);
            return DraftBuilder.one(DraftBuilder.build(text, 0, "pdf", fields, null, blocks));
        } catch (InvalidPasswordException locked) {
            return DraftBuilder.one(
                    new Reject(0, RejectReason.UNSUPPORTED, "the PDF is locked with a password; save it without one"));
        }
    }

    private static Map<String, String> fields(ByteFile file, PDDocument pdf) {
        Map<String, String> fields = new LinkedHashMap<>();
        PDDocumentInformation said = pdf.getDocumentInformation();
        FieldNames names = file.options().names();
        put(fields, names.title().get(0), said.getTitle());
        String author = said.getAuthor();
        put(fields, names.author().get(0), author == null || OfficeReader.isAccount(author) ? null : author);
        Calendar created = said.getCreationDate();
        put(
                fields,
                names.date().get(0),
                created == null ? null : created.toInstant().toString());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value.strip());
        }
    }

    /** Paragraphs out of lines; a blank line ends one only where the line before it could end a sentence. */
    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        boolean apart = false;
        for (String raw : text.split("\n")) {
            String line = raw.strip();
            if (PAGE_NUMBER.matcher(line).matches()) {
                continue;
            }
            if (line.isEmpty()) {
                apart = true;
                continue;
            }
            boolean ended = !paragraph.isEmpty()
                    && (ENDS.indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0
                            || (apart && paragraph.length() < 40));
            if (ended) {
                blocks.add(Block.body(paragraph.toString()));
                paragraph.setLength(0);
            }
            if (!paragraph.isEmpty() && isLatin(paragraph.charAt(paragraph.length() - 1)) && isLatin(line.charAt(0))) {
                paragraph.append(' ');
            }
            paragraph.append(line);
            apart = false;
        }
        if (!paragraph.isEmpty()) {
            blocks.add(Block.body(paragraph.toString()));
        }
        return blocks;
    }

    private static boolean isLatin(char c) {
        return c < 0x2E80;
    }
}
