package org.wenmai.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.wenmai.tables.Column;
import org.wenmai.tables.Table;
import org.wenmai.tables.Tables;

class TableWorkbookTest {
    @Table(
            name = "sample",
            key = {"doc_id"},
            en = "A sample",
            zh = "样表")
    record SampleRow(
            @Column(en = "Document", zh = "文档") String docId,
            @Column(en = "Text", zh = "文本") String text,
            @Column(en = "Count", zh = "次数") long count,
            @Column(en = "Rate", zh = "比率", unit = "[0, 1]") Double rate,
            @Column(en = "Day", zh = "日期") LocalDate day,
            @Column(en = "Time", zh = "时间") Instant time,
            @Column(en = "Whole", zh = "完整") boolean whole) {}

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final Instant TIME = Instant.parse("2024-02-29T08:15:30Z");

    private static Object[] row(String id, String text) {
        return new Object[] {id, text, 7L, 0.25, DAY, TIME, true};
    }

    private static byte[] workbook(Map<String, String> pages, Object[]... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWorkbook workbook = new TableWorkbook(bytes, pages)) {
            workbook.add(SampleRow.class, rows.length, sheet -> {
                for (Object[] row : rows) {
                    sheet.row(row);
                }
            });
        }
        return bytes.toByteArray();
    }

    private static List<Row> sheet(byte[] workbook, String name) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            Sheet sheet = read.findSheet(name).orElseThrow();
            return sheet.read();
        }
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }

    @Test
    void headingsAreChineseWithTheUnitAndTheColumnNameBelow() throws IOException {
        List<Row> rows = sheet(workbook(Map.of()), "sample");
        assertEquals("文档", rows.get(0).getCellText(0));
        assertEquals("比率（[0, 1]）", rows.get(0).getCellText(3));
        assertEquals("doc_id", rows.get(1).getCellText(0));
    }

    @Test
    void datesAreDatesNumbersNumbersAndIdsText() throws IOException {
        Row row = sheet(workbook(Map.of(), row("0012", "正文")), "sample").get(2);
        assertEquals("0012", row.getCellText(0));
        assertEquals(7, row.getCellAsNumber(2).orElseThrow().intValueExact());
        assertEquals(0.25, row.getCellAsNumber(3).orElseThrow().doubleValue());
        assertEquals(DAY.atStartOfDay(), row.getCellAsDate(4).orElseThrow());
        assertEquals(
                LocalDateTime.of(2024, 2, 29, 8, 15, 30), row.getCellAsDate(5).orElseThrow());
        assertEquals(true, row.getCellAsBoolean(6).orElseThrow());
    }

    @Test
    void whatDoesNotExistIsAnEmptyCell() throws IOException {
        Row row = sheet(workbook(Map.of(), new Object[] {"d1", null, 1L, null, null, null, false}), "sample")
                .get(2);
        assertEquals("", row.getCellText(1));
        assertEquals("", row.getCellText(3));
    }

    @Test
    void aDayThatExcelCannotNumberIsText() throws IOException {
        Row row = sheet(
                        workbook(Map.of(), new Object[] {"d1", "x", 1L, null, LocalDate.of(1899, 1, 1), null, false}),
                        "sample")
                .get(2);
        assertEquals("1899-01-01", row.getCellText(4));
    }

    @Test
    void textThatLooksLikeAFormulaIsGuarded() throws IOException {
        List<Row> rows = sheet(workbook(Map.of(), row("=1+1", "@sum"), row("d2", "＝cmd")), "sample");
        assertEquals("'=1+1", rows.get(2).getCellText(0));
        assertEquals("'@sum", rows.get(2).getCellText(1));
        assertEquals("'＝cmd", rows.get(3).getCellText(1));
    }

    @Test
    void textTooLongForACellIsCutAndTheContentsSayIt() throws IOException {
        byte[] workbook = workbook(Map.of(), row("d1", "长".repeat(40_000)), row("d2", "😀".repeat(20_000)));
        List<Row> rows = sheet(workbook, "sample");
        assertEquals(TableSheet.MAX_CELL, rows.get(2).getCellText(1).length());
        String emoji = rows.get(3).getCellText(1);
        assertTrue(emoji.endsWith("😀 …"), emoji.substring(emoji.length() - 4));
        Row listed = sheet(workbook, TableWorkbook.CONTENTS).get(1);
        assertEquals("样表", listed.getCellText(1));
        assertEquals(2, listed.getCellAsNumber(3).orElseThrow().intValueExact());
        assertEquals("2 cells are cut to 32,767 characters.", listed.getCellText(5));
    }

    @Test
    void idsLeadToThePageOfTheDocumentAndAddressesCannotBreakOutOfTheirAttribute() throws Exception {
        Map<String, String> pages =
                Map.of("d1", "https://example.org/新闻?a=1&b=\"2\"><script>", "d2", "javascript:alert(1)");
        byte[] workbook = workbook(pages, row("d1", "一"), row("d2", "二"), row("d3", "三"));
        String links = part(workbook, "xl/worksheets/_rels/sheet2.xml.rels");
        var parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(links.getBytes(StandardCharsets.UTF_8)));
        var relations = parsed.getElementsByTagName("Relationship");
        assertEquals(1, relations.getLength());
        assertEquals(
                "https://example.org/%E6%96%B0%E9%97%BB?a=1&b=%222%22%3E%3Cscript%3E",
                relations.item(0).getAttributes().getNamedItem("Target").getNodeValue());
        assertEquals("d1", sheet(workbook, "sample").get(2).getCellText(0));
    }

    @Test
    void theSameTablesGiveTheSameBytes() throws Exception {
        byte[] first = workbook(Map.of("d1", "https://example.org/1"), row("d1", "一"));
        Thread.sleep(5);
        assertArrayEquals(first, workbook(Map.of("d1", "https://example.org/1"), row("d1", "一")));
        assertFalse(part(first, "docProps/core.xml").contains("created"));
    }

    @Test
    void everyTableHasANameThatASheetMayHave() {
        for (Class<? extends Record> table : Tables.all()) {
            String name = Tables.of(table).name();
            assertTrue(name.length() <= 31, name);
        }
    }

    @Test
    void controlCharactersDoNotBreakTheFile() throws IOException {
        assertEquals(
                "ab<x>&",
                sheet(workbook(Map.of(), row("d1", "a\0\u000bb<x>&")), "sample")
                        .get(2)
                        .getCellText(1));
    }
}
