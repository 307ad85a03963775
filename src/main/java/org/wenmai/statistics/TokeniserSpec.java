package org.wenmai.statistics;

import java.io.Serializable;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.segmentation.Segmentation;
import org.wenmai.tokens.ListedForms;
import org.wenmai.tokens.ListedWords;
import org.wenmai.tokens.Tokeniser;

/** What a tokeniser is made of; each executor builds it once, since HanLP's parts do not travel. */
public final class TokeniserSpec implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Segmentation segmentation;
    private final TermLexicon lexicon;
    private final ListedWords listed;
    private final StopTerms stopTerms;
    private final boolean keepNumbers;
    private transient volatile Tokeniser tokeniser;
    private transient volatile ListedForms listedForms;

    public TokeniserSpec(
            Segmentation segmentation,
            TermLexicon lexicon,
            ListedWords listed,
            StopTerms stopTerms,
            boolean keepNumbers) {
        this.segmentation = segmentation;
        this.lexicon = lexicon;
        this.listed = listed;
        this.stopTerms = stopTerms;
        this.keepNumbers = keepNumbers;
    }

    /** The tokeniser of this process. */
    public Tokeniser tokeniser() {
        Tokeniser built = tokeniser;
        if (built == null) {
            synchronized (this) {
                built = tokeniser;
                if (built == null) {
                    built = new Tokeniser(segmentation.segmenter(), lexicon, listed, stopTerms, keepNumbers);
                    tokeniser = built;
                }
            }
        }
        return built;
    }

    /** The forms that its lexicon, its stop terms and its words list; numbered alike in every process. */
    ListedForms listedForms() {
        ListedForms built = listedForms;
        if (built == null) {
            built = new ListedForms(lexicon, stopTerms, listed);
            listedForms = built;
        }
        return built;
    }

    /** Its lexicon. */
    public TermLexicon lexicon() {
        return lexicon;
    }

    /** Its words beside the lexicon. */
    public ListedWords listed() {
        return listed;
    }

    /** Its stop terms. */
    public StopTerms stopTerms() {
        return stopTerms;
    }
}
