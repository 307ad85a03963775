package org.wenmai.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.wenmai.spreadsheets.TableSheet;
import org.wenmai.spreadsheets.TableWorkbook;
import org.wenmai.tables.CsvExport;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.ParquetRows;
import org.wenmai.tables.RecordSchema;
import org.wenmai.tables.Tables;

/** Writes {@code excel/}: each CSV as spreadsheet programs read it, and {@code wenmai.xlsx} with a sheet for each. */
final class ExcelExport {
    private static final String FOLDER = "excel/";

    private final JobContext context;
    private final CsvExport export;

    ExcelExport(JobContext context, CsvExport export) {
        this.context = context;
        this.export = export;
    }

    /** Writes the files of these tables. */
    List<DigestedFile> write(Collection<Class<? extends Record>> tables) throws IOException {
        List<DigestedFile> files = new ArrayList<>();
        CsvExport spreadsheets = export.forSpreadsheets();
        Map<String, String> pages = pages();
        DigestedFile all = DigestedFile.writeBytes(context.run(), FOLDER + "wenmai.xlsx", out -> {
            try (TableWorkbook workbook = new TableWorkbook(out, pages)) {
                for (Class<? extends Record> table : tables) {
                    String name = FOLDER + Tables.of(table).name() + ".csv";
                    // One reading of the table makes both its file and its sheet.
                    workbook.add(table, context.rows(table), sheet -> {
                        CsvExport.Written written = spreadsheets.write(
                                table,
                                context.tables().path(table),
                                new Path(context.run().path(), name),
                                sheet::row);
                        files.add(new DigestedFile(name, written.bytes(), written.sha256()));
                    });
                }
            }
        });
        files.add(all);
        return files;
    }

    /** Addresses of the first documents, no more than a sheet can link to. */
    private Map<String, String> pages() throws IOException {
        List<String> columns = Arrays.asList(RecordSchema.of(DocumentRow.class).fieldNames());
        int url = columns.indexOf("url");
        Map<String, String> pages = new HashMap<>();
        new ParquetRows(context.run().fileSystem().getConf(), context.tables().path(DocumentRow.class))
                .forEach(values -> {
                    if (values[url] != null && pages.size() < TableSheet.MAX_LINKS) {
                        pages.put((String) values[0], (String) values[url]);
                    }
                });
        return pages;
    }
}
