package org.wenmai.jobs;

import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wenmai.documents.FieldNames;
import org.wenmai.segmentation.Segmentation;
import org.wenmai.sentiment.LabelledFile;
import org.wenmai.sentiment.Register;
import org.wenmai.statistics.Registers;

/** A configuration key: its name, its default, and what values it takes. */
enum Key {
    INPUT_EXCLUDE("input.exclude", List.of("README.md"), Type.GLOBS, "ingest"),
    INPUT_MAX_FILE_BYTES("input.max_file_bytes", 268_435_456L, Type.FILE_BYTES, "ingest"),
    INPUT_MAX_EXPANDED_BYTES("input.max_expanded_bytes", 68_719_476_736L, Type.POSITIVE, "ingest"),
    INPUT_MAX_RATIO("input.max_ratio", 200L, Type.POSITIVE, "ingest"),
    INPUT_FIELDS_TEXT("input.fields.text", FieldNames.SHIPPED.text(), Type.NAMES, "ingest"),
    INPUT_FIELDS_ID("input.fields.id", FieldNames.SHIPPED.id(), Type.NAMES, "ingest"),
    INPUT_FIELDS_TITLE("input.fields.title", FieldNames.SHIPPED.title(), Type.NAMES, "ingest"),
    INPUT_FIELDS_AUTHOR("input.fields.author", FieldNames.SHIPPED.author(), Type.NAMES, "ingest"),
    INPUT_FIELDS_SOURCE("input.fields.source", FieldNames.SHIPPED.source(), Type.NAMES, "ingest"),
    INPUT_FIELDS_DATE("input.fields.date", FieldNames.SHIPPED.date(), Type.NAMES, "ingest"),
    INPUT_FIELDS_URL("input.fields.url", FieldNames.SHIPPED.url(), Type.NAMES, "ingest"),
    INPUT_FIELDS_LANGUAGE("input.fields.language", FieldNames.SHIPPED.language(), Type.NAMES, "ingest"),
    INPUT_SOURCE_FIELD("input.source_field", "source", Type.TEXT, "ingest"),
    INPUT_TIME_ZONE("input.time_zone", "Asia/Shanghai", Type.ZONE, "ingest"),
    INPUT_SOURCES("input.sources", "wenmai:sources.yaml", Type.TEXT, "ingest"),
    CLEANING_BOILERPLATE("cleaning.boilerplate", "drop", Type.KEEP_OR_DROP, "ingest"),
    CLEANING_BOILERPLATE_FAMILIES("cleaning.boilerplate_families", 5L, Type.POSITIVE, "ingest"),
    CLEANING_BOILERPLATE_SHARE("cleaning.boilerplate_share", 0.002, Type.SHARE, "ingest"),
    CLEANING_REPEATED_PARAGRAPHS("cleaning.repeated_paragraphs", "drop", Type.KEEP_OR_DROP, "ingest"),
    REPRINTS_SIMILARITY("reprints.similarity", 0.25, Type.SHARE, "ingest"),
    REPRINTS_CONTAINMENT("reprints.containment", 0.6, Type.SHARE, "ingest"),
    LEXICONS_TERMS("lexicons.terms", List.of("wenmai:lexicons/terms.tsv"), Type.LIST, "tokenise"),
    LEXICONS_STOP_TERMS("lexicons.stop_terms", List.of("wenmai:lexicons/stop-terms.txt"), Type.LIST, "tokenise"),
    LEXICONS_WORDS("lexicons.words", List.of("wenmai:lexicons/words.txt"), Type.LIST, "tokenise"),
    LEXICONS_SENTIMENT(
            "lexicons.sentiment", List.of("wenmai:lexicons/sentiment.tsv"), Type.LIST, "sentiment", "tokenise"),
    LEXICONS_SENTIMENT_RULES(
            "lexicons.sentiment_rules",
            List.of("wenmai:lexicons/sentiment-rules.tsv"),
            Type.LIST,
            "sentiment",
            "tokenise"),
    LEXICONS_SPEECH("lexicons.speech", List.of("wenmai:lexicons/speech.tsv"), Type.LIST, "sentiment", "tokenise"),
    TOKENISER("tokeniser", "wenmai", Type.TOKENISER, "tokenise"),
    TERMS_NUMBERS("terms.numbers", "drop", Type.KEEP_OR_DROP, "tokenise"),
    TFIDF_SCHEME("tfidf.scheme", "spark", Type.SCHEME, "frequencies"),
    NETWORK_WINDOW("network.window", "sentence", Type.WINDOW, "cooccurrence"),
    NETWORK_MIN_FREQUENCY("network.min_frequency", 2L, Type.POSITIVE, "cooccurrence"),
    COLLOCATIONS_MIN_FREQUENCY("collocations.min_frequency", 3L, Type.POSITIVE, "frequencies"),
    COLLOCATIONS_MAX_TERMS("collocations.max_terms", 200_000L, Type.NODES, "frequencies"),
    COLLOCATIONS_MAX_PHRASES("collocations.max_phrases", 100_000L, Type.NODES, "frequencies"),
    TRENDS_GRANULARITY("trends.granularity", "auto", Type.GRANULARITY, "frequencies"),
    TRENDS_MIN_FREQUENCY("trends.min_frequency", 5L, Type.POSITIVE, "frequencies"),
    KEYNESS_MIN_FREQUENCY("keyness.min_frequency", 5L, Type.POSITIVE, "frequencies"),
    NETWORK_MIN_JOINT("network.min_joint", 2L, Type.POSITIVE, "cooccurrence"),
    NETWORK_MAX_NODES("network.max_nodes", 2_000L, Type.NODES, "cooccurrence"),
    NETWORK_MAX_EDGES("network.max_edges", 20_000L, Type.EDGES, "cooccurrence"),
    NETWORK_MAX_Q("network.max_q", 1.0, Type.SHARE, "cooccurrence"),
    NETWORK_MAX_NODE_EDGES("network.max_node_edges", 0L, Type.NODE_EDGES, "cooccurrence"),
    NETWORK_SOURCES("network.sources", 20L, Type.SOURCES, "cooccurrence"),
    NETWORK_QUALITY("network.quality", "modularity", Type.QUALITY, "cooccurrence"),
    NETWORK_RESOLUTION("network.resolution", 1.0, Type.ABOVE_ZERO, "cooccurrence"),
    NETWORK_SEED("network.seed", 1L, Type.COUNT, "cooccurrence"),
    NETWORK_LAYOUT_ROUNDS("network.layout_rounds", 100L, Type.ROUNDS, "cooccurrence"),
    NETWORK_STABILITY("network.stability", 0L, Type.REPLICATES, "cooccurrence"),
    SENTIMENT_MIN_SENTENCES("sentiment.min_sentences", 5L, Type.POSITIVE, "sentiment"),
    SENTIMENT_REGISTER("sentiment.register", "auto", Type.REGISTER, "sentiment"),
    SENTIMENT_MODEL("sentiment.model", "shipped", Type.TEXT, "sentiment"),
    SENTIMENT_REVIEW_MODEL("sentiment.review_model", "shipped", Type.TEXT, "sentiment"),
    SENTIMENT_ONNX_VOCABULARY("sentiment.onnx.vocabulary", "", Type.PERHAPS_TEXT, "sentiment"),
    SENTIMENT_ONNX_LABELS(
            "sentiment.onnx.labels", List.of("negative", "neutral", "positive"), Type.SENTIMENT_LABELS, "sentiment"),
    SENTIMENT_ONNX_MAX_TOKENS("sentiment.onnx.max_tokens", 128L, Type.PIECES, "sentiment"),
    SENTIMENT_ONNX_BATCH("sentiment.onnx.batch", 32L, Type.BATCH, "sentiment"),
    SENTIMENT_THRESHOLD("sentiment.threshold", 0.2, Type.SHARE, "sentiment"),
    DISCOVER_MIN_FREQUENCY("discover.min_frequency", 5L, Type.REPEATED, "discover"),
    DISCOVER_MIN_COHESION("discover.min_cohesion", 4.0, Type.BITS, "discover"),
    DISCOVER_MIN_ENTROPY("discover.min_entropy", 1.0, Type.BITS, "discover"),
    DISCOVER_MAX_EXPLAINED("discover.max_explained", 0.5, Type.SHARE, "discover"),
    DISCOVER_MAX_LENGTH("discover.max_length", 8L, Type.UNITS, "discover"),
    DISCOVER_MAX_TERMS("discover.max_terms", 5_000L, Type.TERMS, "discover"),
    EVIDENCE_ROWS("evidence.rows", 20L, Type.SOURCES, "dashboard"),
    EVIDENCE_SOURCES("evidence.sources", 20L, Type.SOURCES, "dashboard"),
    DASHBOARD_DOCUMENTS("dashboard.documents", 5_000L, Type.PAGE_DOCUMENTS, "dashboard"),
    DASHBOARD_TEXT_BYTES("dashboard.text_bytes", 8_000_000L, Type.PAGE_BYTES, "dashboard"),
    DASHBOARD_PICTURES("dashboard.pictures", "both", Type.PICTURES, "dashboard"),
    CSV_MAX_ROWS("csv.max_rows", 1_000_000L, Type.POSITIVE),
    OUTPUT_COMMIT("output.commit", "auto", Type.COMMIT),
    OUTPUT_BY_MONTH("output.by_month", "auto", Type.WHEN),
    SPARK_PARTITIONS("spark.partitions", 0L, Type.PARTITIONS),
    SMALL_INPUT("small_input", 5_000_000L, Type.COUNT);

    /** What a value must be; {@link #check} gives the value to use or throws with what was expected. */
    enum Type {
        TEXT("text"),
        PERHAPS_TEXT("text, perhaps empty"),
        SENTIMENT_LABELS("a list of two or three of positive, neutral, negative, each once"),
        PIECES("a whole number from 3 to 8192"),
        BATCH("a whole number from 1 to 1024"),
        LIST("a list of texts"),
        NAMES("a list of at least one name"),
        POSITIVE("a whole number of at least 1"),
        COUNT("a whole number of at least 0"),
        FILE_BYTES("a whole number from 1 to 2147483639, the most bytes that are read at once"),
        NODES("a whole number from 1 to 1000000"),
        EDGES("a whole number from 1 to 2147483647"),
        PAGE_DOCUMENTS("a whole number from 1 to 50000"),
        PAGE_BYTES("a whole number from 0 to 100000000"),
        REPEATED("a whole number from 2 to 1000000000"),
        BITS("a number from 0 to 64"),
        UNITS("a whole number from 2 to 12"),
        TERMS("a whole number from 1 to 100000"),
        SOURCES("a whole number from 0 to 1000"),
        NODE_EDGES("a whole number from 0 to 1000000"),
        ROUNDS("a whole number from 0 to 10000"),
        REPLICATES("a whole number from 0 to 1000"),
        WINDOW("sentence, paragraph, document or tokens:K with K from 1 to 1000"),
        QUALITY("modularity or cpm"),
        ABOVE_ZERO("a number above 0"),
        PARTITIONS("a whole number from 0 to 100000"),
        GLOBS("a list of globs"),
        SHARE("a number above 0 and at most 1"),
        ZONE("a time zone such as Asia/Shanghai"),
        GRANULARITY("auto, day, week, month or year"),
        KEEP_OR_DROP("keep or drop"),
        COMMIT("auto, rename or pointer"),
        WHEN("auto, always or never"),
        PICTURES("both, zh, en or none"),
        REGISTER("news, review or auto, or one of them for each source by name, '*' for the others"),
        TOKENISER("one of wenmai, hanlp"),
        SCHEME(org.wenmai.measures.TfIdfScheme.NAMES);

        private static final Set<String> KEEP_OR_DROP_WORDS = Set.of("keep", "drop");
        private static final Set<String> PICTURE_LANGUAGES = Set.of("both", "zh", "en", "none");
        private static final Set<Object> REGISTERS = registers();
        private static final Set<String> COMMITS = Set.of("auto", "rename", "pointer");
        private static final Set<String> TIMES = Set.of("auto", "always", "never");
        private static final Set<String> GRANULARITIES = Set.of("auto", "day", "week", "month", "year");
        private final String expected;

        private static Set<Object> registers() {
            Set<Object> registers = new HashSet<>(Register.labels());
            registers.add(Registers.AUTO);
            return registers;
        }

        Type(String expected) {
            this.expected = expected;
        }

        Object check(Object value) {
            Object checked = switch (this) {
                case TEXT -> text(value);
                case PERHAPS_TEXT -> value instanceof String ? value : null;
                case SENTIMENT_LABELS -> labels(value);
                case PIECES -> whole(value, 3, 8_192);
                case BATCH -> whole(value, 1, 1_024);
                case LIST -> list(value);
                case NAMES -> list(value) instanceof List<?> names && !names.isEmpty() ? names : null;
                case POSITIVE -> whole(value, 1, Long.MAX_VALUE);
                case COUNT -> whole(value, 0, Long.MAX_VALUE);
                case FILE_BYTES -> whole(value, 1, Integer.MAX_VALUE - 8);
                case NODES -> whole(value, 1, 1_000_000);
                case PAGE_DOCUMENTS -> whole(value, 1, 50_000);
                case PAGE_BYTES -> whole(value, 0, 100_000_000);
                case EDGES -> whole(value, 1, Integer.MAX_VALUE);
                case REPEATED -> whole(value, 2, 1_000_000_000);
                case BITS -> bits(value);
                case UNITS -> whole(value, 2, 12);
                case TERMS -> whole(value, 1, 100_000);
                case SOURCES, REPLICATES -> whole(value, 0, 1_000);
                case NODE_EDGES -> whole(value, 0, 1_000_000);
                case ROUNDS -> whole(value, 0, 10_000);
                case WINDOW ->
                    named(
                            value,
                            name -> org.wenmai.statistics.WindowUnit.named(name).label());
                case QUALITY ->
                    named(
                            value,
                            name -> org.wenmai.networks.CommunityQuality.named(name)
                                    .label());
                case ABOVE_ZERO -> aboveZero(value);
                case PARTITIONS -> whole(value, 0, 100_000);
                case GLOBS -> globs(value);
                case SHARE -> share(value);
                case ZONE -> zone(value);
                case GRANULARITY -> value instanceof String && GRANULARITIES.contains(value) ? value : null;
                case KEEP_OR_DROP -> value instanceof String && KEEP_OR_DROP_WORDS.contains(value) ? value : null;
                case PICTURES -> value instanceof String && PICTURE_LANGUAGES.contains(value) ? value : null;
                case REGISTER -> registers(value);
                case COMMIT -> value instanceof String && COMMITS.contains(value) ? value : null;
                case WHEN -> value instanceof String && TIMES.contains(value) ? value : null;
                case TOKENISER ->
                    value instanceof String && Segmentation.labels().contains(value) ? value : null;
                case SCHEME ->
                    named(
                            value,
                            name -> org.wenmai.measures.TfIdfScheme.named(name).label());
            };
            if (checked == null) {
                throw new IllegalArgumentException("found '%s', expected %s".formatted(value, expected));
            }
            return checked;
        }

        private static Object text(Object value) {
            return value instanceof String text && !text.isBlank() ? text : null;
        }

        private static Object list(Object value) {
            if (value instanceof String text) {
                return List.of(text);
            }
            if (!(value instanceof List<?> items) || items.stream().anyMatch(item -> text(item) == null)) {
                return null;
            }
            List<String> texts = new ArrayList<>();
            items.forEach(item -> texts.add((String) item));
            return List.copyOf(texts);
        }

        private static Object whole(Object value, long least, long most) {
            if (!(value instanceof Integer || value instanceof Long)) {
                return null;
            }
            long number = ((Number) value).longValue();
            return number >= least && number <= most ? (Object) number : null;
        }

        private static Object globs(Object value) {
            try {
                Object globs = list(value);
                if (globs != null) {
                    ((List<?>) globs).forEach(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob));
                }
                return globs;
            } catch (java.util.regex.PatternSyntaxException noGlob) {
                return null;
            }
        }

        private static Object share(Object value) {
            double number = value instanceof Number n ? n.doubleValue() : Double.NaN;
            return number > 0 && number <= 1 ? (Object) number : null;
        }

        private static Object labels(Object value) {
            return list(value) instanceof List<?> labels
                            && labels.size() >= 2
                            && Set.copyOf(labels).size() == labels.size()
                            && LabelledFile.LABELS.containsAll(labels)
                    ? labels
                    : null;
        }

        private static Object registers(Object value) {
            if (value instanceof String) {
                return REGISTERS.contains(value) ? value : null;
            }
            if (!(value instanceof Map<?, ?> bySource)
                    || bySource.isEmpty()
                    || !bySource.entrySet().stream()
                            .allMatch(one -> text(one.getKey()) != null && REGISTERS.contains(one.getValue()))) {
                return null;
            }
            Map<String, Object> sorted = new TreeMap<>();
            bySource.forEach((source, register) -> sorted.put((String) source, register));
            return sorted;
        }

        private static Object bits(Object value) {
            double number = value instanceof Number n ? n.doubleValue() : Double.NaN;
            return number >= 0 && number <= 64 ? (Object) number : null;
        }

        private static Object zone(Object value) {
            try {
                return value instanceof String text ? java.time.ZoneId.of(text).getId() : null;
            } catch (java.time.DateTimeException unknown) {
                return null;
            }
        }

        private static Object aboveZero(Object value) {
            double number = value instanceof Number n ? n.doubleValue() : Double.NaN;
            return number > 0 && number < Double.POSITIVE_INFINITY ? (Object) number : null;
        }

        /** A name that something is looked up by, null where nothing has it. */
        private static Object named(Object value, java.util.function.UnaryOperator<String> lookUp) {
            try {
                return value instanceof String text ? lookUp.apply(text) : null;
            } catch (IllegalArgumentException unknown) {
                return null;
            }
        }
    }

    private final String path;
    private final Object fallback;
    private final Type type;
    private final List<String> stages;

    Key(String path, Object fallback, Type type, String... stages) {
        this.path = path;
        this.fallback = fallback;
        this.type = type;
        this.stages = List.of(stages);
    }

    /** The commands whose tables it shapes, the one that it shapes most first. */
    List<String> stages() {
        return stages;
    }

    /** Its dotted name. */
    String path() {
        return path;
    }

    /** Its default. */
    Object fallback() {
        return fallback;
    }

    /** The value to use. */
    Object check(Object value) {
        return type.check(value);
    }
}
