package org.wenmai.lexicons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wenmai.lexicons.SentimentLexicon.Entry;
import org.wenmai.lexicons.SentimentLexicon.Kind;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.Shipped;

class ShippedLexiconsTest {
    @Test
    void areParsedWithoutAProblem() {
        assertTrue(Shipped.terms().entries().size() > 2000);
        assertTrue(Shipped.stopTerms().all().size() > 1000);
        assertTrue(Shipped.sentiment().entries().size() > 5000);
    }

    @Test
    void noStopTermIsATermOfTheLexicon() {
        StopTerms stops = Shipped.stopTerms();
        assertEquals(
                List.of(),
                Shipped.terms().entries().stream()
                        .filter(entry -> stops.contains(Folding.fold(entry.surface()))
                                || stops.contains(Folding.fold(entry.term())))
                        .toList());
    }

    @Test
    void wordsAreSortedAndNoneIsATerm() {
        List<String> words = Shipped.words().all();
        assertEquals(words.stream().sorted().distinct().toList(), words);
        Set<String> terms = Shipped.terms().entries().stream()
                .map(entry -> Folding.fold(entry.surface()))
                .collect(Collectors.toSet());
        assertEquals(List.of(), words.stream().filter(terms::contains).toList());
    }

    @Test
    void noTermOrAliasIsShorterThanTwoCharacters() {
        assertEquals(
                List.of(),
                Shipped.terms().entries().stream()
                        .filter(entry -> entry.surface()
                                        .codePointCount(0, entry.surface().length())
                                < 2)
                        .toList());
    }

    @Test
    void weightsAndFactorsSuitTheirKind() {
        assertEquals(
                List.of(),
                Shipped.sentiment().entries().stream()
                        .filter(entry -> !suits(entry))
                        .toList());
    }

    private static boolean suits(Entry entry) {
        double factor = entry.factor();
        return switch (entry.kind()) {
            case POLAR -> Math.abs(factor) <= 1;
            case NEGATION, REVERSAL -> factor < 0;
            case DEGREE -> factor > 0 && factor != 1;
            case CONTRAST -> factor == 1;
            case CONCESSION, HYPOTHESIS -> factor > 0 && factor < 1;
        };
    }

    @Test
    void everyKindOfRuleIsThere() {
        Set<Kind> kinds =
                Shipped.sentiment().entries().stream().map(Entry::kind).collect(Collectors.toSet());
        assertEquals(Set.of(Kind.values()), kinds);
    }
}
