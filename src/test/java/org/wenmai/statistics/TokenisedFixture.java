package org.wenmai.statistics;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.tables.TableStore;
import org.wenmai.tables.TokenRow;

/** Sentences cut into words and written, as a run does. */
final class TokenisedFixture {
    private TokenisedFixture() {}

    /** What is known of their documents; the tokens are in the {@link #store}. */
    static Dataset<Row> of(Dataset<Row> sentences, Broadcast<TokeniserSpec> spec, Path folder) throws IOException {
        var words = new org.apache.hadoop.fs.Path(folder.resolve("words").toUri());
        store(sentences, folder)
                .writeWithOthers(TokenRow.class, Tokenisation.of(sentences, spec), Tokenisation.DOCUMENT, words);
        return sentences.sparkSession().read().schema(Tokenisation.DOCUMENT).parquet(words.toString());
    }

    static TableStore store(Dataset<Row> sentences, Path folder) {
        return new TableStore(sentences.sparkSession(), new org.apache.hadoop.fs.Path(folder.toUri()));
    }
}
