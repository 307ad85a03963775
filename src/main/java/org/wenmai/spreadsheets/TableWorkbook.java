package org.wenmai.spreadsheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.wenmai.tables.FormulaGuard;
import org.wenmai.tables.Table;
import org.wenmai.tables.Tables;

/**
 * A workbook (Office Open XML, ECMA-376) with a sheet for each table, named like it, and a first sheet 目录 that lists them.
 *
 * <p>Rows are written as they come; of a sheet no more than {@value TableSheet#FLUSH_ROWS} rows are in memory. The bytes depend
 * on the tables alone: no time is in the file.
 */
public final class TableWorkbook implements Closeable {
    /** Name of the sheet that lists the others. */
    public static final String CONTENTS = "目录";

    private static final String APPLICATION = "Wenmai";
    private static final String FORMAT_VERSION = "1.0";

    private final TimelessPackage file;
    private final Workbook workbook;
    private final Map<String, String> pages;
    private final Worksheet contents;
    private final List<Listed> listed = new ArrayList<>();

    private record Listed(Table table, long rows, long tableRows, String note) {}

    /**
     * A new workbook.
     *
     * @param out takes the file when the workbook is closed, and stays open
     * @param pages web address of documents by doc_id, which cells of doc_id, sentence_id and quotation_id lead to
     */
    public TableWorkbook(OutputStream out, Map<String, String> pages) throws IOException {
        this.file = new TimelessPackage(out);
        this.workbook = new Workbook(file, APPLICATION, FORMAT_VERSION);
        this.pages = pages;
        this.contents = workbook.newWorksheet(CONTENTS);
    }

    /** Gives the rows of a table. */
    public interface Rows {
        /** Writes each row. */
        void writeTo(TableSheet sheet) throws IOException;
    }

    /**
     * Adds a sheet.
     *
     * @param tableRows rows the table has, of which the sheet may hold fewer
     */
    public void add(Class<? extends Record> table, long tableRows, Rows rows) throws IOException {
        Table description = Tables.of(table);
        Worksheet worksheet = workbook.newWorksheet(description.name());
        TableSheet sheet = new TableSheet(worksheet, table, pages);
        rows.writeTo(sheet);
        sheet.finish();
        listed.add(new Listed(description, sheet.rows(), tableRows, sheet.note()));
    }

    @Override
    public void close() throws IOException {
        try (file) {
            list();
            workbook.close();
        }
    }

    private void list() throws IOException {
        String[] headings = {"工作表 Sheet", "内容", "Contents", "行数 Rows", "全部行数 Rows of the table", "说明 Note"};
        double[] widths = {26, 44, 60, 12, 14, 60};
        for (int column = 0; column < headings.length; column++) {
            contents.value(0, column, headings[column]);
            contents.style(0, column).bold().set();
            contents.width(column, widths[column]);
        }
        int row = 1;
        for (Listed one : listed) {
            String name = one.table().name();
            contents.hyperlink(row, 0, HyperLink.internal("'" + name + "'!A1", name));
            contents.value(row, 1, FormulaGuard.guard(one.table().zh()));
            contents.value(row, 2, FormulaGuard.guard(one.table().en()));
            contents.value(row, 3, one.rows());
            contents.value(row, 4, one.tableRows());
            contents.value(row, 5, one.note());
            row++;
        }
        contents.freezePane(0, 1);
        contents.finish();
    }
}
