package org.wenmai.sentiment;

import java.util.Arrays;
import java.util.List;
import org.wenmai.tokens.HanLpWordClasses;

/**
 * Turns a sentence into the features of a model: the columns of the lexicon's reading; character n-grams; the polar expressions
 * with the sign that the rules left them; the classes of meaning of its words. N-grams, expressions and classes fall into
 * buckets by their hash, each bucket counts once, and each of the three groups has a length of its own, whatever the
 * sentence's. Working space of one thread.
 */
final class SentenceFeatures {
    private static final double COLUMNS = 1;
    private static final double GRAMS = 1;
    private static final double EXPRESSIONS = 0.5;
    private static final double CLASSES = 1;
    private static final int GRAM_PRIME = 0x01000193;
    private static final int EXPRESSION_SALT = 0x5bd1e995;
    private static final int CLASS_SALT = 0x7c1b3c6d;

    private final FeatureSettings settings;
    private final int mask;
    private final NormalText text = new NormalText();
    private final double[] columns = new double[ReadingColumns.COUNT];
    private final FeatureVector vector = new FeatureVector();
    private final Candidates candidates;

    /** Null where classes do not count. */
    private final HanLpWordClasses classes;

    /** By beginning: the hash of its n-gram so far. */
    private int[] hashes = new int[512];

    /**
     * For one model.
     *
     * @param model whose features without weight are left out; null for all, to train on
     */
    SentenceFeatures(FeatureSettings settings, SentimentModel model) {
        this.settings = settings;
        this.classes = settings.classes() ? HanLpWordClasses.shared() : null;
        this.mask = (1 << settings.bits()) - 1;
        this.candidates = new Candidates(model == null ? WeightedBuckets.all(1 << settings.bits()) : model.weighted());
    }

    /**
     * The features of a sentence; the same object every time.
     *
     * @param reading null where the lexicon does not count
     */
    FeatureVector of(SentenceText sentence, LexiconReading reading) {
        vector.clear();
        candidates.clear();
        text.of(sentence.folded(), sentence.length());
        vector.add(0, 1);
        if (reading != null) {
            ReadingColumns.fill(reading, columns);
            for (int i = 1; i < columns.length; i++) {
                if (columns[i] != 0) {
                    vector.add(i, (float) (COLUMNS * columns[i]));
                }
            }
        }
        grams();
        if (reading != null) {
            expressions(reading.polar());
        }
        if (classes != null) {
            classes(sentence);
        }
        return vector;
    }

    private void grams() {
        int most = settings.longest();
        int length = text.length();
        if (hashes.length < length) {
            hashes = new int[Integer.highestOneBit(length) << 1];
        }
        Arrays.fill(hashes, 0, length, 0);
        int first = candidates.extend(most * length);
        for (int n = 0; n < most; n++) {
            grams(n, most, first + n);
        }
        int kept = candidates.settle();
        float value = candidates.factor(GRAMS);
        vector.reserve(kept);
        for (int k = 0; k < kept; k++) {
            int place = candidates.kept(k);
            int i = (place - first) / most;
            int n = place - first - i * most;
            vector.add(candidates.number(place), value, text.begin(i), text.end(i + n));
        }
    }

    /** The n-grams of {@code n + 1} characters; those of one beginning stand side by side. */
    private void grams(int n, int most, int first) {
        char[] chars = text.chars();
        int after = Math.max(0, text.length() - n);
        int place = first;
        for (int i = 0; i < after; i++) {
            int hash = (hashes[i] ^ chars[i + n]) * GRAM_PRIME + n + 1;
            hashes[i] = hash;
            candidates.put(place, bucket(hash));
            place += most;
        }
        for (int i = after; i < text.length(); i++) {
            candidates.put(
                    place, candidates.bucket(place - 1)); // beyond the end: the bucket before again, which counts once
            place += most;
        }
    }

    private void expressions(List<PolarHit> polar) {
        int first = candidates.extend(polar.size());
        for (int i = 0; i < polar.size(); i++) {
            PolarHit hit = polar.get(i);
            int hash = hit.hit().expression().hashCode() * EXPRESSION_SALT + (hit.weight() > 0 ? 1 : 0);
            candidates.put(first + i, bucket(hash));
        }
        int kept = candidates.settle();
        float value = candidates.factor(EXPRESSIONS);
        vector.reserve(kept);
        for (int k = 0; k < kept; k++) {
            Hit hit = polar.get(candidates.kept(k) - first).hit();
            vector.add(candidates.number(candidates.kept(k)), value, hit.begin(), hit.end());
        }
    }

    private void classes(SentenceText sentence) {
        for (int i = 0; i < sentence.words(); i++) {
            long hash = HanLpWordClasses.hash(sentence.folded(), sentence.begin(i), sentence.end(i));
            int word = classes.find(hash);
            int of = classes.count(word);
            float value = 1f / of;
            candidates.reserve(of);
            int place = word + 1;
            for (int c = classes.at(place); c != HanLpWordClasses.NONE; c = classes.at(++place)) {
                candidates.add(bucket(c * CLASS_SALT), value, i);
            }
        }
        int kept = candidates.settle();
        float factor = candidates.factor(CLASSES);
        vector.reserve(kept);
        for (int k = 0; k < kept; k++) {
            int place = candidates.kept(k);
            int word = candidates.word(place);
            vector.add(
                    candidates.number(place),
                    candidates.value(place) * factor,
                    sentence.begin(word),
                    sentence.end(word));
        }
    }

    /** The finaliser of MurmurHash3. */
    private int bucket(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        h ^= h >>> 16;
        return h & mask;
    }
}
