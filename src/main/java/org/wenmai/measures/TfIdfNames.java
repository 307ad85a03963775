package org.wenmai.measures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** All names of {@link TfIdfScheme}: programs, with their options as parts of the name. */
final class TfIdfNames {
    private static final Map<String, TermWeight> QUANTEDA_TF = ordered(
            new String[] {"count", "prop", "propmax", "logcount", "boolean", "augmented", "logave"}, new TermWeight[] {
                TermWeight.COUNT,
                TermWeight.SHARE,
                TermWeight.SHARE_OF_LARGEST,
                TermWeight.LOG10,
                TermWeight.BOOLEAN,
                TermWeight.AUGMENTED,
                TermWeight.LOG10_AVERAGE
            });
    private static final Map<String, Idf> QUANTEDA_DF = ordered(
            new String[] {"count", "inverse", "inversemax", "inverseprob", "unary"},
            new Idf[] {Idf.DOCUMENT_FREQUENCY, Idf.LOG10, Idf.LARGEST_LOG10, Idf.PROBABILISTIC_LOG10, Idf.ONE});
    private static final Map<String, TermWeight> TEXTACY_TF =
            ordered(new String[] {"linear", "sqrt", "log", "bm25", "binary"}, new TermWeight[] {
                TermWeight.COUNT, TermWeight.ROOT, TermWeight.LN, TermWeight.SATURATED, TermWeight.BOOLEAN
            });
    private static final Map<String, Idf> TEXTACY_IDF = ordered(
            new String[] {"standard", "smooth", "bm25"},
            new Idf[] {Idf.LN_PLUS_ONE, Idf.SMOOTH_PLUS_ONE, Idf.ROBERTSON});
    private static final Map<String, VectorLength> NORMS = ordered(
            new String[] {"", "-l1", "-l2"}, new VectorLength[] {VectorLength.NONE, VectorLength.L1, VectorLength.L2});
    private static final Map<String, TermWeight> SMART_TF =
            ordered(new String[] {"b", "t", "n", "a", "l", "d", "L"}, new TermWeight[] {
                TermWeight.BOOLEAN,
                TermWeight.COUNT,
                TermWeight.COUNT,
                TermWeight.AUGMENTED,
                TermWeight.LOG2,
                TermWeight.DOUBLE_LOG2,
                TermWeight.LOG2_AVERAGE
            });
    private static final Map<String, Idf> SMART_DF = ordered(
            new String[] {"x", "n", "f", "t", "p"},
            new Idf[] {Idf.ONE, Idf.ONE, Idf.LOG2, Idf.ZERO_CORRECTED, Idf.PROBABILISTIC_LOG2});
    private static final Map<String, VectorLength> SMART_LENGTH =
            ordered(new String[] {"x", "n", "c", "u", "b"}, new VectorLength[] {
                VectorLength.NONE,
                VectorLength.NONE,
                VectorLength.L2,
                VectorLength.PIVOTED_UNIQUE,
                VectorLength.PIVOTED_CHARACTERS
            });
    private static final Map<String, TfIdfScheme> ALL = Collections.unmodifiableMap(all(new LinkedHashMap<>()));

    private TfIdfNames() {}

    /** Every scheme by its name. */
    static Map<String, TfIdfScheme> all() {
        return ALL;
    }

    private static Map<String, TfIdfScheme> all(Map<String, TfIdfScheme> all) {
        all.put("spark", TfIdfScheme.SPARK);
        sklearn(all);
        put(all, "quanteda", TermWeight.COUNT, Idf.LOG10, VectorLength.NONE);
        put(all, "tidytext", TermWeight.SHARE, Idf.LN, VectorLength.NONE);
        put(all, "gensim", TermWeight.COUNT, Idf.LOG2, VectorLength.L2);
        put(all, "hanlp", TermWeight.COUNT, Idf.SMOOTH_PLUS_ONE, VectorLength.NONE);
        put(all, "hanlp-cosine", TermWeight.COUNT, Idf.SMOOTH_PLUS_ONE, VectorLength.L2);
        put(all, "textacy", TermWeight.COUNT, Idf.SMOOTH_PLUS_ONE, VectorLength.NONE);
        put(all, "bm25", TermWeight.BM25, Idf.ROBERTSON_PLUS_ONE, VectorLength.NONE);
        QUANTEDA_TF.forEach((tf, weight) -> QUANTEDA_DF.forEach(
                (df, idf) -> put(all, "quanteda-" + tf + "-" + df, weight, idf, VectorLength.NONE)));
        TEXTACY_TF.forEach((tf, weight) -> TEXTACY_IDF.forEach((df, idf) ->
                NORMS.forEach((norm, length) -> put(all, "textacy-" + tf + "-" + df + norm, weight, idf, length))));
        SMART_TF.forEach((tf, weight) -> SMART_DF.forEach((df, idf) ->
                SMART_LENGTH.forEach((norm, length) -> put(all, "smart-" + tf + df + norm, weight, idf, length))));
        return all;
    }

    private static void sklearn(Map<String, TfIdfScheme> all) {
        for (String idf : new String[] {"", "-plain"}) {
            for (String tf : new String[] {"", "-sublinear"}) {
                for (String norm : new String[] {"", "-l1", "-none"}) {
                    put(
                            all,
                            "sklearn" + idf + tf + norm,
                            tf.isEmpty() ? TermWeight.COUNT : TermWeight.LN,
                            idf.isEmpty() ? Idf.SMOOTH_PLUS_ONE : Idf.LN_PLUS_ONE,
                            norm.isEmpty()
                                    ? VectorLength.L2
                                    : norm.equals("-l1") ? VectorLength.L1 : VectorLength.NONE);
                }
            }
        }
    }

    private static void put(
            Map<String, TfIdfScheme> all, String name, TermWeight weight, Idf idf, VectorLength length) {
        all.put(name, new TfIdfScheme(name, weight, idf, length));
    }

    private static <V> Map<String, V> ordered(String[] names, V[] values) {
        Map<String, V> map = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            map.put(names[i], values[i]);
        }
        return map;
    }
}
