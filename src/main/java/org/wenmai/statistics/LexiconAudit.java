package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SOURCE;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.tokens.Folding;

/** How often each lexicon entry was found: a lexicon entry always wins, so its tokens are those of its folded form. */
public final class LexiconAudit {
    private static final StructType ENTRIES = new StructType()
            .add("lexicon", DataTypes.StringType)
            .add("entry", DataTypes.StringType)
            .add("term", DataTypes.StringType)
            .add("type", DataTypes.StringType)
            .add("folded", DataTypes.StringType);

    private static final UserDefinedFunction FOLD = udf((UDF1<String, String>) Folding::fold, DataTypes.StringType);

    private LexiconAudit() {}

    /** tokens → lexicon_audit, entries never found included. */
    public static Dataset<Row> of(Dataset<Row> tokens, TokeniserSpec spec) {
        List<Row> rows = new ArrayList<>();
        for (TermLexicon.Entry entry : spec.lexicon().entries()) {
            rows.add(RowFactory.create(
                    "terms", entry.surface(), entry.term(), entry.type(), Folding.fold(entry.surface())));
        }
        for (String stop : spec.stopTerms().all()) {
            rows.add(RowFactory.create("stop_terms", stop, null, null, stop));
        }
        Dataset<Row> entries = tokens.sparkSession().createDataFrame(rows, ENTRIES);
        Dataset<Row> found = tokens.groupBy("token", DOC_ID, SOURCE)
                .agg(count(lit(1)).as("n"))
                .withColumn("surface", FOLD.apply(col("token")));
        Dataset<Row> hits = entries.join(found, entries.col("folded").equalTo(found.col("surface")), "left");
        return hits.groupBy("lexicon", "entry", "term", "type")
                .agg(
                        coalesce(sum("n"), lit(0L)).as("hits"),
                        countDistinct(col(DOC_ID)).as("documents"),
                        countDistinct(col(SOURCE)).as("sources"))
                .withColumn("negated", lit(null).cast(DataTypes.LongType));
    }
}
