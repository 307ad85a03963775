package org.wenmai.jobs;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.wenmai.statistics.DocumentSequences;
import org.wenmai.statistics.DocumentWords;
import org.wenmai.statistics.Granularity;
import org.wenmai.statistics.TermSums;
import org.wenmai.statistics.Tokenisation;
import org.wenmai.statistics.WindowUnit;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.ParquetRows;
import org.wenmai.tables.RowsInOrder;
import org.wenmai.tables.SentenceRow;
import org.wenmai.tables.TableStore;
import org.wenmai.tables.Tables;
import org.wenmai.tables.TokenRow;

/** What a job has to work with: the session, the settings, the tables of the run it reads and of the run it writes. */
final class JobContext {
    private final SparkSession spark;
    private final Options options;
    private final Configuration configuration;
    private final Lexicons lexicons;
    private final RunFolder run;
    private final TableStore store;
    private final Progress progress;
    private final PrintStream out;
    private final Set<Class<? extends Record>> carriedOver = ConcurrentHashMap.newKeySet();
    private final Pending pending = new Pending();
    private List<NetworkScope> networks = List.of();
    private Long cutComparisons;
    private Reuse reuse;
    private Dataset<Row> sequences;
    private TermSums sums;

    JobContext(
            SparkSession spark,
            Options options,
            Configuration configuration,
            Lexicons lexicons,
            RunFolder run,
            Progress progress,
            PrintStream out) {
        this.spark = spark;
        this.options = options;
        this.configuration = configuration;
        this.lexicons = lexicons;
        this.run = run;
        this.store = new TableStore(spark, run.path());
        this.progress = progress;
        this.out = out;
    }

    SparkSession spark() {
        return spark;
    }

    Options options() {
        return options;
    }

    Configuration configuration() {
        return configuration;
    }

    Lexicons lexicons() {
        return lexicons;
    }

    RunFolder run() {
        return run;
    }

    TableStore tables() {
        return store;
    }

    Progress progress() {
        return progress;
    }

    PrintStream out() {
        return out;
    }

    Dataset<Row> read(Class<? extends Record> table) {
        return store.read(table);
    }

    void write(Class<? extends Record> table, Dataset<Row> rows) throws IOException {
        store.write(table, rows);
        written(table);
    }

    /** Writes a table whose rows are in the order of its key already. */
    void writeInOrder(Class<? extends Record> table, RowsInOrder rows) throws IOException {
        store.writeInOrder(table, rows);
        written(table);
    }

    /** Writes a table and other rows in one pass, see {@link TableStore#writeWithOthers}; say when it is {@link #written}. */
    void writeWithOthers(
            Class<? extends Record> table, JavaPairRDD<Boolean, InternalRow> rows, StructType others, Path folder)
            throws IOException {
        store.writeWithOthers(table, rows, others, folder);
    }

    /** Tables that running jobs still have to write. */
    Pending pending() {
        return pending;
    }

    /** Whether a table is there, once the job that runs beside this one and writes it has done so. */
    boolean hasOnceMade(Class<? extends Record> table) throws IOException {
        pending.await(table);
        return store.has(table);
    }

    /** Says that a table is written as far as it will be. */
    void written(Class<? extends Record> table) throws IOException {
        pending.remove(List.of(table));
        progress.tableWritten();
        if (options.verbose()) {
            progress.say("%s: %s".formatted(Tables.of(table).name(), Counted.of(rows(table), "row")));
        }
    }

    /** Tables that were taken over from an earlier run. */
    Set<Class<? extends Record>> carriedOver() {
        return carriedOver;
    }

    /** Takes nothing over, whatever {@code --previous} names. */
    void withoutReuse() {
        reuse = Reuse.none(this);
    }

    /** What is taken over from the run that {@code --previous} names. */
    Reuse reuse() throws IOException {
        if (reuse == null) {
            reuse = Reuse.of(this);
        }
        return reuse;
    }

    /** What the networks of the run were cut from, empty where they were taken over. */
    List<NetworkScope> networks() {
        return networks;
    }

    void networks(List<NetworkScope> scopes) {
        networks = List.copyOf(scopes);
    }

    /** How many comparisons for reprints were left out, null where reprints were taken over. */
    Long cutComparisons() {
        return cutComparisons;
    }

    void cutComparisons(long cut) {
        cutComparisons = cut;
    }

    /** Sends a value to the executors once. */
    <T> Broadcast<T> broadcast(T value) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(value);
    }

    /** Tells the progress line how many documents there are, once they are written. */
    void countDocuments() throws IOException {
        progress.documents(rows(DocumentRow.class));
    }

    /** Rows of a table of this run, from its footers. */
    long rows(Class<? extends Record> table) throws IOException {
        return new ParquetRows(run.fileSystem().getConf(), store.path(table)).count();
    }

    /** Working files of the run, gone before it is committed. */
    Path work(String name) {
        return name.isEmpty() ? new Path(run.path(), "work") : new Path(run.path(), "work/" + name);
    }

    /** What was read of the files of a run, kept for runs that go on from it. */
    static Path records(Path run) {
        return new Path(run, "records");
    }

    /** Rows as they are read back from a working file of the run. */
    Dataset<Row> stored(String name, Dataset<Row> rows) {
        String path = work(name).toString();
        rows.write().parquet(path);
        return spark.read().schema(rows.schema()).parquet(path);
    }

    /** What is known of each document since it was cut into words, kept for commands and runs that go on from a run. */
    static Path words(Path run) {
        return new Path(run, "words");
    }

    /** The words of all documents, packed: as they were kept, or from the tokens where they were not. */
    Dataset<Row> words() throws IOException {
        Path kept = words(run.path());
        return run.fileSystem().exists(kept)
                ? DocumentWords.of(spark.read().schema(Tokenisation.DOCUMENT).parquet(kept.toString()))
                : DocumentWords.ofTokens(read(TokenRow.class));
    }

    /** The documents with their words in order, put together once for all jobs of the run. */
    Dataset<Row> sequences() throws IOException {
        if (sequences == null) {
            sequences = stored(
                    "sequences",
                    DocumentSequences.of(
                            words(),
                            read(SentenceRow.class),
                            read(DocumentRow.class),
                            WindowUnit.named(configuration.text(Key.NETWORK_WINDOW))));
        }
        return sequences;
    }

    /**
     * The sums of all terms, packed, once for all jobs of the run.
     *
     * @param granularity length of a period; those who come later read no periods
     */
    TermSums sums(Granularity granularity) throws IOException {
        if (sums == null) {
            TermSums added = TermSums.of(sequences(), granularity);
            sums = added.storedAs(stored("sums", added.packed()));
        }
        return sums;
    }

    /**
     * Takes over the tables of an earlier run that this command does not write and that still hold once it is done.
     *
     * @param needed tables the command reads
     * @param outdated tables the command writes, and those that are computed from them
     */
    void carryOver(EarlierRun before, Set<Class<? extends Record>> needed, Set<Class<? extends Record>> outdated)
            throws IOException {
        Path earlier = before.folder();
        FileSystem fileSystem = run.fileSystem();
        List<String> missing = new ArrayList<>();
        TableStore from = new TableStore(spark, earlier);
        for (Class<? extends Record> table : Tables.all()) {
            boolean there = from.has(table);
            if (!there && needed.contains(table)) {
                missing.add(Tables.of(table).name());
            }
            if (there && !outdated.contains(table)) {
                carriedOver.add(table);
            }
        }
        if (!missing.isEmpty()) {
            throw new UsageException("%s has no tables %s; run the commands that write them first, or analyse"
                    .formatted(earlier, missing));
        }
        for (Class<? extends Record> table : carriedOver) {
            fileSystem.mkdirs(store.path(table).getParent());
            FileUtil.copy(fileSystem, from.path(table), fileSystem, store.path(table), false, fileSystem.getConf());
        }
        if (carriedOver.contains(TokenRow.class) && before.hasKeptWords(fileSystem.getConf())) {
            FileUtil.copy(fileSystem, words(earlier), fileSystem, words(run.path()), false, fileSystem.getConf());
        }
    }
}
