package org.wenmai.segmentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Stretches of Chinese in the files of a folder, and what a segmenter makes of them. */
final class Stretches {
    private static final Pattern CHINESE = Pattern.compile("[\\u3400-\\u9FFF〇々]+");

    private Stretches() {}

    /** Those of each line that has one: a list a line. Files that are not UTF-8 are left out. */
    static Stream<List<String>> linesOf(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream().flatMap(Stretches::lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<List<String>> lines(Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .map(line ->
                            CHINESE.matcher(line).results().map(m -> m.group()).toList())
                    .filter(found -> !found.isEmpty());
        } catch (CharacterCodingException notUtf8) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a stretch with their part of speech: {@code 王建国/nr 说/v}. */
    static String cut(Segmenter segmenter, String stretch) {
        Words words = new Words();
        segmenter.segment(stretch.toCharArray(), 0, stretch.length(), words);
        List<String> cut = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            int number = words.number(i);
            String pos = number < 0 ? words.pos(i) : segmenter.vocabulary().pos(number);
            String word = stretch.substring(at, words.end(i));
            if (number >= 0 && !segmenter.vocabulary().word(number).equals(word)) {
                throw new AssertionError("word %d is %s, found at %s"
                        .formatted(number, segmenter.vocabulary().word(number), word));
            }
            cut.add(word + "/" + pos);
            at = words.end(i);
        }
        if (at != stretch.length()) {
            throw new AssertionError("the words end at %d of %d: %s".formatted(at, stretch.length(), cut));
        }
        return String.join(" ", cut);
    }
}
