package org.wenmai.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * News made by chance, of any size and the same for the same seed: words of the core dictionary and of the term lexicon, as often as they
 * are there, so that they follow Zipf's law; a fifth of a document from the words of its topic, as words come in bursts; sources of very
 * different size; dates over two years; one document in 25 a reprint in another source.
 */
public final class NewsGenerator {
    private static final int CHARACTERS = 4_000;
    private static final int TOPICS = 200;
    private static final int WORDS_OF_TOPIC = 60;
    private static final int FILE_BYTES = 4_000_000;

    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final List<String[]> topics = new ArrayList<>();
    private final List<String> recent = new ArrayList<>();
    private double[] sums;

    private NewsGenerator(long seed, Path lexicon) throws IOException {
        this.random = new Random(seed);
        vocabulary(lexicon);
        for (int topic = 0; topic < TOPICS; topic++) {
            String[] ofTopic = new String[WORDS_OF_TOPIC];
            Arrays.setAll(ofTopic, i -> words.get(random.nextInt(words.size())));
            topics.add(ofTopic);
        }
    }

    /** Arguments: an empty folder, megabytes of text, sources, seed, the term lexicon, and for other lengths characters of a document. */
    public static void main(String[] arguments) throws IOException {
        long bytes = (long) (Double.parseDouble(arguments[1]) * 1e6);
        int characters = arguments.length > 5 ? Integer.parseInt(arguments[5]) : 630;
        new NewsGenerator(Long.parseLong(arguments[3]), Path.of(arguments[4]))
                .write(
                        Files.createDirectories(Path.of(arguments[0])),
                        bytes,
                        Integer.parseInt(arguments[2]),
                        characters);
    }

    private void vocabulary(Path lexicon) throws IOException {
        List<Integer> weights = new ArrayList<>();
        List<String> characters = new ArrayList<>();
        for (int c = 0x4E00; c <= 0x9FA5; c++) {
            if (frequency(Character.toString(c)) > 0) {
                characters.add(Character.toString(c));
            }
        }
        characters.sort((a, b) -> Integer.compare(frequency(b), frequency(a)));
        List<String> common = characters.subList(0, Math.min(CHARACTERS, characters.size()));
        for (String first : common) {
            add(weights, first, frequency(first));
            for (String second : common) {
                add(weights, first + second, frequency(first + second));
            }
        }
        List<String> lines = Files.readAllLines(lexicon);
        for (int i = 0; i < lines.size(); i++) {
            String entry = lines.get(i).split("\t")[0].strip();
            if (!entry.isEmpty() && !entry.startsWith("#")) {
                add(weights, entry, 20_000 / (i + 10) + 1);
            }
        }
        sums = new double[weights.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = weights.get(i) + (i == 0 ? 0 : sums[i - 1]);
        }
    }

    private void add(List<Integer> weights, String word, int weight) {
        if (weight > 0) {
            words.add(word);
            weights.add(weight);
        }
    }

    private static int frequency(String word) {
        CoreDictionary.Attribute entry = CoreDictionary.get(word);
        return entry == null ? 0 : entry.totalFrequency;
    }

    private String word() {
        int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return words.get(Math.min(at < 0 ? -at - 1 : at, sums.length - 1));
    }

    private void write(Path folder, long bytes, int sources, int characters) throws IOException {
        ObjectMapper json = new ObjectMapper();
        long written = 0;
        for (int file = 0; written < bytes; file++) {
            long ofFile = 0;
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("news-%05d.jsonl".formatted(file)))) {
                while (ofFile < FILE_BYTES && written < bytes) {
                    String text = random.nextInt(25) == 0 && !recent.isEmpty()
                            ? recent.get(random.nextInt(recent.size()))
                            : document(characters);
                    Map<String, String> record = new LinkedHashMap<>();
                    record.put("title", sentence(topics.get(random.nextInt(TOPICS)), 6));
                    // Half of the documents from one source in ten.
                    int source = (int) (sources * Math.pow(random.nextDouble(), 3));
                    record.put("source", "来源" + source);
                    record.put(
                            "date",
                            LocalDate.of(2024, 1, 1)
                                    .plusDays(random.nextInt(731))
                                    .toString());
                    record.put("text", text);
                    out.write(json.writeValueAsString(record));
                    out.newLine();
                    int size = text.getBytes(StandardCharsets.UTF_8).length;
                    written += size;
                    ofFile += size;
                }
            }
        }
    }

    private String document(int characters) {
        double length = characters * Math.exp(0.6 * random.nextGaussian() - 0.18);
        String[] topic = topics.get(random.nextInt(TOPICS));
        StringBuilder text = new StringBuilder();
        do {
            text.append(sentence(topic, 8 + random.nextInt(21))).append(random.nextInt(4) == 0 ? "。\n\n" : "。");
        } while (text.length() < length);
        if (recent.size() < 200) {
            recent.add(text.toString());
        } else {
            recent.set(random.nextInt(recent.size()), text.toString());
        }
        return text.toString();
    }

    private String sentence(String[] topic, int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sentence.append(random.nextInt(5) == 0 ? topic[random.nextInt(WORDS_OF_TOPIC)] : word());
            if (i + 3 < length && random.nextInt(9) == 0) {
                sentence.append('，');
            }
        }
        return sentence.toString();
    }
}
