package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class XlsxTest extends ReaderContract {
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @Override
    String fixture() {
        return "xlsx/a.xlsx";
    }

    @Override
    boolean isText() {
        return false;
    }

    @Override
    byte[] bytes() {
        String rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        return Packed.zip(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + type("workbook.xml", "sheet.main")
                        + type("worksheets/sheet1.xml", "worksheet")
                        + type("worksheets/sheet2.xml", "worksheet")
                        + type("styles.xml", "styles")
                        + type("sharedStrings.xml", "sharedStrings")
                        + "</Types>",
                "_rels/.rels",
                rels + "<Relationship Id=\"r1\" Type=\"" + REL
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + REL
                        + "\"><sheets><sheet name=\"稿件\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"说明\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                rels + "<Relationship Id=\"r1\" Type=\"" + REL
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + REL
                        + "/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"r3\" Type=\"" + REL
                        + "/styles\" Target=\"styles.xml\"/><Relationship Id=\"r4\" Type=\"" + REL
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
                "xl/styles.xml",
                "<styleSheet " + MAIN
                        + "><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
                "xl/sharedStrings.xml",
                "<sst " + MAIN
                        + "><si><t>标题</t></si><si><t>正文</t></si><si><t>日期</t></si><si><t>候鸟</t></si><si><t>第一批白鹭抵达。</t></si></sst>",
                "xl/worksheets/sheet1.xml",
                "<worksheet " + MAIN
                        + "><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>3</v></c><c r=\"B2\" t=\"s\"><v>4</v></c><c r=\"C2\" s=\"1\"><v>45425</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>3</v></c></row></sheetData></worksheet>",
                "xl/worksheets/sheet2.xml",
                "<worksheet " + MAIN
                        + "><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>");
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
                .formatted(part, kind);
    }

    @Override
    List<Expected> expected() {
        return List.of(new Expected(
                "xlsx",
                "候鸟",
                null,
                null,
                SourceSignals.NONE,
                "2024-05-13 - field",
                List.of("title 候鸟", "body 第一批白鹭抵达。"),
                List.of()));
    }

    @Test
    void rejectsRowsWithoutTextAndSheetsWithoutATextColumn() {
        assertEquals(
                List.of("2 EMPTY", "3 UNSUPPORTED"),
                results().stream()
                        .filter(Reject.class::isInstance)
                        .map(r -> r.entry() + " " + ((Reject) r).reason()
                                + (((Reject) r).reason() == RejectReason.MALFORMED ? ((Reject) r).message() : ""))
                        .toList());
    }
}
