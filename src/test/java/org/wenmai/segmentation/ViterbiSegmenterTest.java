package org.wenmai.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decoder beside HanLP's own: the same words with the same tags, on any text. */
class ViterbiSegmenterTest {
    private static final Path ARTICLES = Path.of("../shared/data/articles");
    private static final int SENTENCES = 10_000;

    private static final String[] PIECES = {
        "王", "李", "欧阳", "建国", "小明", "老", "总", "先生", "记者", "说", "马斯克", "史密斯", "威尔", "斯", "克", "尔", "特", "罗", "朝阳", "高峰",
        "有关", "天培", "邓颖", "超生", "前", "摄", "和", "一", "二十", "三千", "万", "年", "月", "日", "的", "了", "在", "北京", "清华大学", "模型",
        "生成", "视频", "㐂", "䶮", "龘", "々", "〇", "東", "國", "鿿", "来到", "于", "洪洋", "局长", "阿", "卜", "拉"
    };

    private static void assertSame(List<String> stretches) {
        List<String> differing = new ArrayList<>();
        for (String stretch : stretches) {
            String ours = Stretches.cut(ViterbiSegmenter.shared(), stretch);
            String theirs = Stretches.cut(HanLpSegmenter.shared(), stretch);
            if (!ours.equals(theirs)) {
                differing.add(ours + " ≠ " + theirs);
            }
        }
        assertEquals(List.of(), differing);
    }

    @Test
    void cutsTheSeedsAsHanLpDoes() {
        List<String> stretches =
                Stretches.linesOf(Path.of("seeds")).flatMap(List::stream).toList();
        assertTrue(stretches.size() > 500, "only " + stretches.size() + " stretches");
        assertSame(stretches);
    }

    @Test
    void cutsTenThousandRealLinesAsHanLpDoes() {
        assumeTrue(Files.isDirectory(ARTICLES), "no articles beside the repository");
        List<List<String>> lines =
                Stretches.linesOf(ARTICLES.resolve("byteai")).limit(SENTENCES).toList();
        assertEquals(SENTENCES, lines.size());
        assertSame(lines.stream().flatMap(List::stream).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void cutsNamesTitlesAndNumbersInAnyOrderAsHanLpDoes(long seed) {
        Random random = new Random(seed);
        List<String> stretches = new ArrayList<>();
        for (int n = 0; n < 1000; n++) {
            StringBuilder stretch = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                stretch.append(PIECES[random.nextInt(PIECES.length)]);
            }
            stretches.add(stretch.toString());
        }
        assertSame(stretches);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void cutsRandomCharactersAsHanLpDoes(long seed) {
        Random random = new Random(seed);
        List<String> stretches = new ArrayList<>();
        for (int n = 0; n < 500; n++) {
            char[] stretch = new char[1 + random.nextInt(30)];
            for (int i = 0; i < stretch.length; i++) {
                stretch[i] = (char)
                        (random.nextBoolean() ? 0x4E00 + random.nextInt(0x51A6) : 0x3400 + random.nextInt(0x6C00));
            }
            stretches.add(new String(stretch));
        }
        assertSame(stretches);
    }

    @ParameterizedTest
    @CsvSource({
        "记者王建国说, 王建国/nr",
        "首席执行官马斯克说, 马斯克/nr",
        "科学家爱因斯坦说, 爱因斯坦/nr",
    })
    void recognisesNames(String stretch, String expected) {
        String cut = Stretches.cut(ViterbiSegmenter.shared(), stretch);
        assertTrue(List.of(cut.split(" ")).contains(expected), cut);
    }

    @Test
    void cutsAStretchLongerThanItsLimitBetweenTwoWords() {
        String sentence = "记者王建国在清华大学的会议上说新的模型很快会生成视频";
        String text = sentence.repeat(2 * Segmenter.LONGEST / sentence.length());
        String once = Stretches.cut(ViterbiSegmenter.shared(), sentence);
        String all = Stretches.cut(ViterbiSegmenter.shared(), text);
        String expected = (once + " ").repeat(text.length() / sentence.length()).strip();
        assertEquals(expected, all);
    }

    /** Numerals side by side are one word to HanLP, however many. */
    @ParameterizedTest
    @ValueSource(strings = {"一", "王建国说", "三千万美元的清华大学"})
    void hanLpSegmentsALongStretchInTheSameParts(String piece) {
        assertSame(List.of(piece.repeat(3 * Segmenter.LONGEST / piece.length())));
    }

    @ParameterizedTest
    @EnumSource
    void aMillionCharactersWithoutAMarkAreSegmentedInParts(Segmentation segmentation) {
        String text = "天地玄黄宇宙洪荒日月盈昃辰宿列张".repeat(62_500);
        assertEquals(
                text,
                Stretches.cut(segmentation.segmenter(), text)
                        .replaceAll("/[a-z]*( |$)", "")
                        .replace("/null", ""));
        String numeral = "一".repeat(1_000_000);
        Words words = new Words();
        segmentation.segmenter().segment(numeral.toCharArray(), 0, numeral.length(), words);
        assertEquals(numeral.length(), words.end(words.size() - 1));
        int begin = 0;
        for (int i = 0; i < words.size(); i++) {
            assertTrue(words.end(i) - begin <= Segmenter.LONGEST);
            begin = words.end(i);
        }
    }
}
