package org.wenmai.recurrence;

import java.util.Random;

/** Made-up articles: sentences of characters drawn at random, so that two of different seeds share no more than chance. */
final class Articles {
    private static final String CHARACTERS = "江城市民昨天在新建的图书馆里看到一批老照片记者走访时发现许多人停下脚步谈起从前河边工厂和夜校的故事";

    private Articles() {}

    /** An article of so many sentences. */
    static String of(long seed, int sentences) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < sentences; sentence++) {
            for (int i = 0; i < 30; i++) {
                text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            text.append(sentence % 3 == 2 ? "。\n" : "。");
        }
        return text.toString();
    }

    static Shingles shingles(String text) {
        return Shingles.of(FoldedText.of(text));
    }
}
