package org.wenmai.sentiment;

import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.lexicons.SentimentLexicon.Kind;

/** An expression of the lexicon at its place, in UTF-16 offsets; its clause is numbered later. */
final class Hit {
    private final SentimentLexicon.Entry entry;
    private final int begin;
    private final int end;
    private int clause;

    Hit(SentimentLexicon.Entry entry, int begin, int end) {
        this.entry = entry;
        this.begin = begin;
        this.end = end;
    }

    String expression() {
        return entry.expression();
    }

    Kind kind() {
        return entry.kind();
    }

    double factor() {
        return entry.factor();
    }

    /** A weight of 0 only shields its characters. */
    boolean isPolar() {
        return entry.kind() == Kind.POLAR && entry.factor() != 0;
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    int clause() {
        return clause;
    }

    void inClause(int number) {
        clause = number;
    }
}
