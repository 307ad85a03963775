package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.md", "a.html", "a.jsonl", "a.srt", "front.md"})
    void standsEverySentenceWhereItSaysAndLeavesNoWordBetween(String name) {
        Random random = new Random(20240506);
        for (int i = 0; i < 400; i++) {
            String text = RandomText.of(random, 120);
            String file = switch (name) {
                case "a.html" -> "<div>" + text;
                case "a.srt" -> "1\n00:00:01,000 --> 00:00:02,000\n" + text;
                case "a.jsonl" -> "{\"text\":\"" + text.replaceAll("[\"\\\\\\p{Cntrl}]", "") + "\"}";
                case "front.md" -> "---\ntitle: 题\n---\n" + text;
                default -> text;
            };
            var results = ReaderContract.read(name, file.getBytes(StandardCharsets.UTF_8), new ArrayList<>());
            assertFalse(results.isEmpty(), file);
            for (ReadResult result : results) {
                if (result instanceof Draft draft) {
                    ReaderContract.assertPlaces(draft);
                    assertNoWordBetween(draft, file);
                }
            }
        }
    }

    private static void assertNoWordBetween(Draft draft, String file) {
        int[] text = draft.text().text().codePoints().toArray();
        int at = 0;
        for (Sentence sentence : draft.sentences()) {
            for (; at < sentence.begin(); at++) {
                assertFalse(Character.isLetterOrDigit(text[at]), "word between sentences of " + file);
            }
            assertTrue(sentence.text().codePoints().anyMatch(Character::isLetterOrDigit), sentence.text());
            at = (int) sentence.end();
        }
        for (; at < text.length; at++) {
            assertFalse(Character.isLetterOrDigit(text[at]), "word after the sentences of " + file);
        }
    }
}
