package org.wenmai.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Paragraphs that a document prints again, such as a summary that stands at its head twice. The first printing stays; short
 * paragraphs (under {@value #SHORTEST} characters) may repeat, since refrains and headings do so on purpose.
 */
public final class RepeatedParagraphs {
    static final int SHORTEST = 20;

    private RepeatedParagraphs() {}

    /** Numbers of the paragraphs that repeat an earlier one, sentence by sentence. */
    public static Set<Long> in(List<Sentence> sentences) {
        Map<Long, List<String>> paragraphs = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            paragraphs
                    .computeIfAbsent(sentence.paragraph(), number -> new ArrayList<>())
                    .add(sentence.text());
        }
        Set<List<String>> seen = new HashSet<>();
        Set<Long> repeated = new HashSet<>();
        paragraphs.forEach((number, texts) -> {
            int length = texts.stream()
                    .mapToInt(text -> text.codePointCount(0, text.length()))
                    .sum();
            if (!seen.add(texts) && length >= SHORTEST) {
                repeated.add(number);
            }
        });
        return repeated;
    }
}
