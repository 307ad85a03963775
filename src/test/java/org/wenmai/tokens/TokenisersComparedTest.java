package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.segmentation.Segmentation;
import org.wenmai.tokens.TokeniserDifference.Kind;

/**
 * Both tokenisers that a run may choose, with the shipped lexicons, on the same sentences. They share all steps but the segmenter; each
 * difference has a name.
 */
class TokenisersComparedTest {
    private static final Path ARTICLES = Path.of("../shared/data/articles");
    private static final Path DIGESTS = Path.of("../shared/seeds");
    private static final int SENTENCES = 10_000;

    private final Tokeniser ours = tokeniser(Segmentation.WENMAI);
    private final Tokeniser theirs = tokeniser(Segmentation.HANLP);

    private static Tokeniser tokeniser(Segmentation segmentation) {
        return new Tokeniser(
                segmentation.segmenter(), Shipped.terms(), Shipped.listedWords(), Shipped.stopTerms(), false);
    }

    private List<TokeniserDifference> differences(String sentence) {
        List<Token> first = ours.tokenise(sentence);
        List<Token> second = theirs.tokenise(sentence);
        assertEquals(letters(sentence), letters(first), sentence);
        assertEquals(letters(sentence), letters(second), sentence);
        return TokeniserDifference.between(first, second);
    }

    private static String letters(List<Token> tokens) {
        return letters(tokens.stream().map(Token::text).collect(Collectors.joining()));
    }

    /** Letters and digits, which no token may lose. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "团队重视公平性, SUFFIX",
        "请打开客户端, LISTED_WORD",
        "记者采访了里维拉, FOREIGN_NAME",
        "她爱吃周黑鸭, NAME_OF_NO_PERSON",
        "选手邓腾龙夺冠, NAME_JOINED",
        "外形十分新颖, WORD_LEFT_IN_PIECES",
        "安全法即将实施, NAME_REFUSED",
        "老师说对对对, REPEATED",
        "记者宣称无罪, NAME_THAT_IS_A_WORD",
    })
    void aDifferenceHasOneName(String sentence, Kind kind) {
        assertEquals(
                List.of(kind),
                differences(sentence).stream().map(TokeniserDifference::kind).toList(),
                () -> differences(sentence).toString());
    }

    @Test
    void whereBothCutAndTagAlikeThereIsNoDifference() {
        assertEquals(List.of(), differences("研究人员今天发布了 GPT-4 的新数据。"));
    }

    @Test
    void everyDifferenceInTenThousandRealSentencesHasAName() throws IOException {
        assumeTrue(Files.isDirectory(ARTICLES), "no articles beside the repository");
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        List<String> unexplained = new ArrayList<>();
        int all = 0;
        int several = 0;
        for (String sentence : sentences()) {
            for (TokeniserDifference difference : differences(sentence)) {
                counts.merge(difference.kind(), 1, Integer::sum);
                all++;
                several += difference.kinds().size() > 1 ? 1 : 0;
                if (difference.kind() == Kind.OTHER) {
                    unexplained.add(difference.toString());
                }
            }
        }
        Set<Kind> named = EnumSet.complementOf(EnumSet.of(Kind.OTHER));
        System.out.printf("%d differences in %d lines, %d with several names: %s%n", all, SENTENCES, several, counts);
        assertTrue(counts.keySet().containsAll(named), counts::toString);
        assertTrue(unexplained.size() < all / 100, () -> String.join("\n", unexplained));
    }

    /** Lines with Chinese characters, one of so many, from all folders. Files that are not UTF-8 are left out. */
    private static List<String> sentences() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> articles = Files.walk(ARTICLES);
                Stream<Path> digests = Files.walk(DIGESTS)) {
            for (Path file : Stream.concat(articles, digests)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                try {
                    Files.readString(file)
                            .lines()
                            .filter(line -> line.codePoints().anyMatch(Characters::isHan))
                            .forEach(lines::add);
                } catch (CharacterCodingException notUtf8) {
                    continue;
                }
            }
        }
        int step = lines.size() / SENTENCES;
        return Stream.iterate(0, i -> i + step).limit(SENTENCES).map(lines::get).toList();
    }
}
