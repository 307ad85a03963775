package org.wenmai.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.lexicons.SpeechLexicon;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.sentiment.SentenceScorer;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.Shipped;

/** Reads sentences with the shipped lexicon of speech and a few words that feel. */
final class Read {
    private static final double THRESHOLD = 0.2;

    private static final SentimentLexicon WORDS = SentimentLexicon.parse(
            List.of(new LexiconFile("words", "出色\t0.8\n糟糕\t-0.8\n惊艳\t0.8\n失败\t-0.7\n快\t0.5\n可靠\t0.6\n")),
            List.of(new LexiconFile("rules", "不\tnegation\t-1\n")),
            Folding::fold);

    private static final Set<String> LISTED =
            Shipped.terms().entries().stream().map(TermLexicon.Entry::term).collect(Collectors.toSet());

    private static final SpeechReader READER =
            new SpeechReader(shipped(), LISTED, new SentenceScorer(WORDS, THRESHOLD)::score);

    private Read() {}

    static SpeechLexicon shipped() {
        try (InputStream in = Read.class.getResourceAsStream("/org/wenmai/shipped/lexicons/speech.tsv")) {
            return SpeechLexicon.parse(
                    List.of(new LexiconFile("speech.tsv", new String(in.readAllBytes(), StandardCharsets.UTF_8))),
                    Folding::fold);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document: a paragraph for each text, its sentences between bars. */
    static List<Passage> passages(String... paragraphs) {
        List<Passage> passages = new ArrayList<>();
        for (int p = 0; p < paragraphs.length; p++) {
            for (String sentence : paragraphs[p].split("\\|")) {
                passages.add(new Passage(
                        passages.size(), p, false, sentence, Shipped.tokeniser().tokenise(sentence)));
            }
        }
        return passages;
    }

    static Reading reading(String... paragraphs) {
        return READER.read(passages(paragraphs));
    }

    /** Its quotations, a line each: speaker, kind, what is said. */
    static String quotations(String... paragraphs) {
        List<Passage> passages = passages(paragraphs);
        return READER.read(passages).quotations().stream()
                .map(q -> "%s | %s | %s".formatted(name(q), q.kind().label(), said(passages, q)))
                .collect(Collectors.joining("\n"));
    }

    static String name(Quotation quotation) {
        return quotation.speaker() == null ? "?" : quotation.speaker().name();
    }

    private static String said(List<Passage> passages, Quotation quotation) {
        StringBuilder said = new StringBuilder();
        for (int p = quotation.passage(); p <= quotation.endPassage(); p++) {
            String text = passages.get(p).text();
            said.append(
                    text,
                    p == quotation.passage() ? quotation.begin() : 0,
                    p == quotation.endPassage() ? quotation.end() : text.length());
        }
        return said.toString();
    }

    /** What is said of whom: target, holder ({@code author} for the author), label. */
    static String mentions(String... paragraphs) {
        Reading reading = reading(paragraphs);
        return reading.mentions().stream()
                .map(m -> "%s | %s | %s"
                        .formatted(
                                m.target(),
                                m.quotation() < 0
                                        ? "author"
                                        : name(reading.quotations().get(m.quotation())),
                                m.label()))
                .collect(Collectors.joining("\n"));
    }
}
