package org.wenmai.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.wenmai.tables.ParquetRows;

/**
 * The sentences of a run as plain text, for programs that know no Parquet: lines of document, source, whether it heads its family, and
 * text, a document's together, cut into as many files as there are threads to read them.
 */
public final class SentencesOfRun {
    private record Line(String docId, long number, String source, String text) {}

    private SentencesOfRun() {}

    /** Arguments: the folder of a run, the folder to write to, how many files. */
    public static void main(String[] arguments) throws IOException {
        org.apache.hadoop.fs.Path tables = new org.apache.hadoop.fs.Path(arguments[0], "parquet");
        Set<String> heads = heads(tables);
        List<Line> lines = new ArrayList<>();
        long[] characters = new long[1];
        rows(tables, "sentences").forEach(row -> {
            String text = (String) row[8];
            if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
                throw new IOException("a line feed in sentence " + row[0]);
            }
            lines.add(new Line((String) row[1], (Long) row[3], (String) row[2], text));
            characters[0] += text.length();
        });
        lines.sort(java.util.Comparator.comparing(Line::docId).thenComparingLong(Line::number));
        int parts = Integer.parseInt(arguments[2]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        int next = 0;
        long written = 0;
        for (int part = 0; part < parts; part++) {
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("sentences-" + part + ".tsv"))) {
                for (boolean enough = false; next < lines.size(); next++) {
                    Line line = lines.get(next);
                    enough = written * parts >= characters[0] * (part + 1);
                    if (enough && !line.docId.equals(lines.get(next - 1).docId)) {
                        break;
                    }
                    String head = heads.contains(line.docId) ? "1" : "0";
                    out.write(line.docId + '\t' + line.source + '\t' + head + '\t' + line.text + '\n');
                    written += line.text.length();
                }
            }
        }
    }

    private static ParquetRows rows(org.apache.hadoop.fs.Path tables, String name) throws IOException {
        return new ParquetRows(new Configuration(), new org.apache.hadoop.fs.Path(tables, name));
    }

    private static Set<String> heads(org.apache.hadoop.fs.Path tables) throws IOException {
        ParquetRows documents = rows(tables, "documents");
        int head = documents.columns().indexOf("family_head");
        Set<String> heads = new HashSet<>();
        documents.forEach(row -> {
            if ((Boolean) row[head]) {
                heads.add((String) row[0]);
            }
        });
        return heads;
    }
}
