package org.wenmai.networks;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The dialect of Gephi's tables: UTF-8, RFC 4180, line feeds, a header. */
final class GephiCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private GephiCsv() {}

    static CSVPrinter printer(Writer out) throws IOException {
        return new CSVPrinter(out, FORMAT);
    }

    static <T> void header(CSVPrinter csv, NetworkColumns<T> columns, String... first) throws IOException {
        List<String> names = new ArrayList<>(List.of(first));
        for (int i = 0; i < columns.size(); i++) {
            names.add(columns.name(i));
        }
        csv.printRecord(names);
    }

    static <T> void row(CSVPrinter csv, NetworkColumns<T> columns, T row, Object... first) throws IOException {
        for (Object cell : first) {
            csv.print(cell);
        }
        for (int i = 0; i < columns.size(); i++) {
            csv.print(columns.value(i, row));
        }
        csv.println();
    }
}
