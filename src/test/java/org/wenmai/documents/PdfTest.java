package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class PdfTest extends ReaderContract {
    @Override
    String fixture() {
        return "pdf/a.pdf";
    }

    @Override
    boolean isText() {
        return false;
    }

    @Override
    byte[] bytes() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.getDocumentInformation().setTitle("The bridge");
            pdf.getDocumentInformation().setAuthor("He Wan");
            pdf.addPage(new PDPage());
            try (PDPageContentStream page = new PDPageContentStream(pdf, pdf.getPage(0))) {
                page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                page.beginText();
                page.setLeading(14);
                page.newLineAtOffset(50, 700);
                for (String line : List.of("The bridge is sixty years old and", "the crew knows every bolt.", "12")) {
                    page.showText(line);
                    page.newLine();
                }
                page.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    @Override
    List<Expected> expected() {
        return List.of(new Expected(
                "pdf",
                "The bridge",
                "He Wan",
                null,
                SourceSignals.NONE,
                "- - -",
                List.of("title The bridge", "body The bridge is sixty years old and the crew knows every bolt."),
                List.of()));
    }

    @Test
    void refusesStreamsThatUnpackToTooMuch() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.7\n1 0 obj <</Filter /FlateDecode>> stream\n".getBytes(StandardCharsets.US_ASCII));
        try (var deflate = new java.util.zip.DeflaterOutputStream(pdf)) {
            deflate.write(new byte[2_000_000]);
        }
        byte[] bomb = pdf.toByteArray();
        assertThrows(LimitException.class, () -> PdfStreams.check(bomb, 1_000_000));
        PdfStreams.check(bomb, 3_000_000);
    }

    @Test
    void joinsTheLinesOfAParagraphAsChineseIsWritten() {
        assertEquals(
                List.of("江北的老桥今年六十岁，养护队给它换上了一千二百颗螺栓。", "每颗 bolt里面都有传感器。"),
                PdfReader.blocks("江北的老桥今年六十岁，养护队\n给它换上了一千二百颗螺栓。\n每颗 bolt\n里面都有传感器。\n\n- 3 -\n").stream()
                        .map(Block::text)
                        .toList());
    }
}
