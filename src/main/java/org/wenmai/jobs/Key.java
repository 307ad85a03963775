package org.wenmai.jobs;

import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A configuration key: its name, its default, and what values it takes. */
enum Key {
    INPUT_EXCLUDE("input.exclude", List.of("README.md"), Type.GLOBS, "ingest"),
    INPUT_MAX_FILE_BYTES("input.max_file_bytes", 268_435_456L, Type.FILE_BYTES, "ingest"),
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
    LEXICONS_SENTIMENT("lexicons.sentiment", List.of("wenmai:lexicons/sentiment.tsv"), Type.LIST, "sentiment"),
    LEXICONS_SENTIMENT_RULES(
            "lexicons.sentiment_rules", List.of("wenmai:lexicons/sentiment-rules.tsv"), Type.LIST, "sentiment"),
    TOKENISER("tokeniser", "hanlp", Type.TOKENISER, "tokenise"),
    TERMS_NUMBERS("terms.numbers", "drop", Type.KEEP_OR_DROP, "tokenise"),
    TFIDF_SCHEME("tfidf.scheme", "spark", Type.SCHEME, "frequencies"),
    NETWORK_MIN_JOINT("network.min_joint", 2L, Type.POSITIVE, "cooccurrence"),
    NETWORK_MAX_NODES("network.max_nodes", 2_000L, Type.NODES, "cooccurrence"),
    NETWORK_MAX_EDGES("network.max_edges", 20_000L, Type.EDGES, "cooccurrence"),
    NETWORK_SOURCES("network.sources", 20L, Type.SOURCES, "cooccurrence"),
    SENTIMENT_MIN_SENTENCES("sentiment.min_sentences", 5L, Type.POSITIVE, "sentiment"),
    SENTIMENT_THRESHOLD("sentiment.threshold", 0.2, Type.SHARE, "sentiment"),
    CSV_MAX_ROWS("csv.max_rows", 1_000_000L, Type.POSITIVE, null),
    SPARK_PARTITIONS("spark.partitions", 0L, Type.PARTITIONS, null),
    SMALL_INPUT("small_input", 5_000_000L, Type.COUNT, null);

    /** What a value must be; {@link #check} gives the value to use or throws with what was expected. */
    enum Type {
        TEXT("text"),
        LIST("a list of texts"),
        POSITIVE("a whole number of at least 1"),
        COUNT("a whole number of at least 0"),
        FILE_BYTES("a whole number from 1 to 2147483639, the most bytes that are read at once"),
        NODES("a whole number from 1 to 1000000"),
        EDGES("a whole number from 1 to 2147483647"),
        SOURCES("a whole number from 0 to 1000"),
        PARTITIONS("a whole number from 0 to 100000"),
        GLOBS("a list of globs"),
        SHARE("a number above 0 and at most 1"),
        ZONE("a time zone such as Asia/Shanghai"),
        KEEP_OR_DROP("keep or drop"),
        TOKENISER("hanlp"),
        SCHEME("one of spark, sklearn, sklearn-plain, quanteda, tidytext, gensim, hanlp");

        private static final Set<String> KEEP_OR_DROP_WORDS = Set.of("keep", "drop");
        private final String expected;

        Type(String expected) {
            this.expected = expected;
        }

        Object check(Object value) {
            Object checked = switch (this) {
                case TEXT -> text(value);
                case LIST -> list(value);
                case POSITIVE -> whole(value, 1, Long.MAX_VALUE);
                case COUNT -> whole(value, 0, Long.MAX_VALUE);
                case FILE_BYTES -> whole(value, 1, Integer.MAX_VALUE - 8);
                case NODES -> whole(value, 1, 1_000_000);
                case EDGES -> whole(value, 1, Integer.MAX_VALUE);
                case SOURCES -> whole(value, 0, 1_000);
                case PARTITIONS -> whole(value, 0, 100_000);
                case GLOBS -> globs(value);
                case SHARE -> share(value);
                case ZONE -> zone(value);
                case KEEP_OR_DROP -> value instanceof String && KEEP_OR_DROP_WORDS.contains(value) ? value : null;
                case TOKENISER -> "hanlp".equals(value) ? value : null;
                case SCHEME -> scheme(value);
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

        private static Object zone(Object value) {
            try {
                return value instanceof String text ? java.time.ZoneId.of(text).getId() : null;
            } catch (java.time.DateTimeException unknown) {
                return null;
            }
        }

        private static Object scheme(Object value) {
            try {
                return value instanceof String text
                        ? org.wenmai.measures.TfIdfScheme.named(text).label()
                        : null;
            } catch (IllegalArgumentException unknown) {
                return null;
            }
        }
    }

    private final String path;
    private final Object fallback;
    private final Type type;
    private final String stage;

    Key(String path, Object fallback, Type type, String stage) {
        this.path = path;
        this.fallback = fallback;
        this.type = type;
        this.stage = stage;
    }

    /** The command whose tables it shapes, null where it shapes none. */
    String stage() {
        return stage;
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
