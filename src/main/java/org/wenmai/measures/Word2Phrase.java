package org.wenmai.measures;

/**
 * The score by which word2phrase joins two words into one: how often they stand together beyond a discount, against how often each
 * stands anywhere.
 *
 * <p>{@code S = (f12 − δ) / (f1 · f2) · V}.
 *
 * <p>{@code f12} joint observations, {@code f1} and {@code f2} observations of either, {@code δ} the discount that keeps rare pairs out,
 * {@code V} the number of different words.
 *
 * <p>Range (-inf, inf): below 0 where the pair is rarer than the discount; word2phrase and gensim join pairs above 10 (with a discount of
 * 5).
 *
 * <p>{@code null} if a word never occurs.
 *
 * <p>Variant: multiplied by the number of different words, as gensim's {@code original_scorer} does and the paper does not, so that a
 * threshold holds for corpora of any size.
 *
 * @see <a href="https://arxiv.org/abs/1310.4546">Mikolov, Sutskever, Chen, Corrado and Dean (2013), Distributed representations of words
 *     and phrases and their compositionality</a>
 */
public final class Word2Phrase {

    private Word2Phrase() {}

    /**
     * Score of a pair.
     *
     * @param table counts of the pair
     * @param discount δ, at least 0
     * @param vocabulary V, at least 1
     * @return a number, or {@code null} if a word never occurs
     * @throws IllegalArgumentException if the discount or the vocabulary is out of range
     */
    public static Double of(ContingencyTable table, long discount, long vocabulary) {
        if (discount < 0 || vocabulary < 1) {
            throw new IllegalArgumentException("discount must be at least 0 and vocabulary at least 1, found %d and %d"
                    .formatted(discount, vocabulary));
        }
        if (table.first() == 0 || table.second() == 0) {
            return null;
        }
        return (table.joint() - discount) / ((double) table.first() * table.second()) * vocabulary;
    }
}
