package org.wenmai.segmentation;

/**
 * By word of two or more characters its lead: what the cheapest other way to cut its characters costs more, at least, where no word around
 * them makes a single character at an edge cheaper. Longer words at an edge are taken for as cheap as any word around them makes them.
 *
 * <p>Words that are counted as a class (see {@link WordClasses}) follow too many others; where one may stand at an edge the lead is 0.
 */
final class WordLeads {
    /** The lead of a word whose characters no other words cover, so that nothing else can stand there; more than two gains. */
    static final int CERTAIN = 127;

    /** A lead that may be greater. */
    private static final int GREATEST = 63;

    /** In one; leads are counted in these, rounded down. */
    static final int UNITS = 4;

    private final byte[] leads;

    WordLeads(BigramModel model) {
        leads = new byte[model.words()];
        OtherWays ways = new OtherWays(model);
        for (int number = 0; number < leads.length; number++) {
            if (model.word(number).length() > 1) {
                leads[number] = units(ways.least(model.word(number)) - model.alone(number));
            }
        }
    }

    private static byte units(double lead) {
        if (lead == Double.POSITIVE_INFINITY) {
            return CERTAIN;
        }
        return (byte) Math.max(0, Math.min(Math.floor(UNITS * lead), GREATEST));
    }

    /** The lead of a word of two or more characters. */
    int of(int word) {
        return leads[word];
    }

    /** What the characters of a word cost at least where it is not taken. */
    private static final class OtherWays {
        /** A gain of which nothing is known; more than any word costs. */
        private static final double UNBOUNDED = 1e9;

        private final BigramModel model;
        private final PairCosts costs;
        /** By word how much less it costs after another, and how much less another after it, at most. */
        private final double[] before;

        private final double[] after;
        private char[] text;

        OtherWays(BigramModel model) {
            this.model = model;
            this.costs = new PairCosts(model);
            this.before = new double[model.words()];
            this.after = new double[model.words()];
            for (int first = 0; first < model.words(); first++) {
                if (model.isOfItsOwn(first) || model.isLike(model.begin(), first)) {
                    gains(first);
                }
            }
            for (int word = 0; word < model.words(); word++) {
                if (!model.isOfItsOwn(word)) {
                    before[word] = UNBOUNDED;
                    after[word] = UNBOUNDED;
                } else if (model.word(word).length() == 1) {
                    before[word] = 0;
                    after[word] = 0;
                }
            }
        }

        private void gains(int first) {
            model.pairs().each(first, (second, cost) -> {
                boolean ends = model.isLike(model.end(), second);
                double gain = model.alone(ends ? model.end() : second) - cost;
                after[first] = Math.max(after[first], gain);
                before[second] = Math.max(before[second], gain);
            });
        }

        /** Infinite where there is no other way. */
        double least(String word) {
            text = word.toCharArray();
            double least = Double.POSITIVE_INFINITY;
            for (int end = 1; end < text.length; end++) {
                int first = model.trie().find(text, 0, end);
                if (first >= 0) {
                    least = Math.min(least, model.alone(first) - before[first] + rest(first, end));
                }
            }
            return least;
        }

        private double rest(int last, int begin) {
            if (begin == text.length) {
                return -after[last];
            }
            double least = Double.POSITIVE_INFINITY;
            for (int end = begin + 1; end <= text.length; end++) {
                int next = model.trie().find(text, begin, end);
                if (next >= 0) {
                    least = Math.min(least, costs.of(last, next) + rest(next, end));
                }
            }
            return least;
        }
    }
}
