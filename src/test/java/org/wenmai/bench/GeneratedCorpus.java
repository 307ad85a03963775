package org.wenmai.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/**
 * Large inputs that are the same for a seed, written as they are made: small documents as JSON lines, or pages in a WARC file. The text is
 * made-up words in sentences and paragraphs; one document in twenty prints an earlier one again under another source, and every source
 * has a footer.
 *
 * <p>Arguments: {@code jsonl FILE DOCUMENTS SEED}, or {@code warc FILE BYTES SEED}.
 */
public final class GeneratedCorpus {
    private static final int WORDS = 4000;
    private static final int FIRST_CHARACTER = 0x4E00;
    private static final int CHARACTERS = 0x4000;
    private static final int SOURCES = 40;
    private static final int COPY_EVERY = 20;
    private static final int COPY_BACK = 7;

    private final String[] words = new String[WORDS];
    private final long seed;

    private GeneratedCorpus(long seed) {
        this.seed = seed;
        Random random = new Random(seed);
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                word.append((char) (FIRST_CHARACTER + random.nextInt(CHARACTERS)));
            }
            words[i] = word.toString();
        }
    }

    /** Writes a file; see the class. */
    public static void main(String[] arguments) throws IOException {
        GeneratedCorpus corpus = new GeneratedCorpus(Long.parseLong(arguments[3]));
        long size = Long.parseLong(arguments[2]);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])), 1 << 16)) {
            if (arguments[0].equals("jsonl")) {
                corpus.lines(out, size);
            } else {
                corpus.pages(out, size);
            }
        }
    }

    private void lines(OutputStream out, long documents) throws IOException {
        for (long i = 0; i < documents; i++) {
            String line = "{\"id\":\"%d\",\"source\":\"%s\",\"date\":\"%s\",\"title\":\"%s\",\"text\":\"%s\"}\n"
                    .formatted(i, source(i), date(i), title(i), body(i, 3, "\\n"));
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void pages(OutputStream out, long bytes) throws IOException {
        long written = 0;
        for (long i = 0; written < bytes; i++) {
            String page =
                    "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%s</title></head><body><article><h1>%s</h1><p>%s</p></article></body></html>"
                            .formatted(title(i), title(i), body(i, 120, "</p><p>"));
            byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page)
                    .getBytes(StandardCharsets.UTF_8);
            byte[] head =
                    ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://s%d.example.org/%d\r\nWARC-Date: %sT00:00:00Z\r\n"
                                    + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012x>\r\nContent-Type: application/http; msgtype=response\r\n"
                                    + "Content-Length: %d\r\n\r\n")
                            .formatted(i % SOURCES, i, date(i), i, http.length)
                            .getBytes(StandardCharsets.UTF_8);
            out.write(head);
            out.write(http);
            out.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            written += head.length + http.length + 4L;
        }
    }

    /** The document a document prints again, or itself. */
    private static long original(long i) {
        return i % COPY_EVERY == 0 && i >= COPY_BACK ? i - COPY_BACK : i;
    }

    private static String source(long i) {
        return "来源" + i % SOURCES;
    }

    private static String date(long i) {
        return LocalDate.of(2020, 1, 1).plusDays(i % 1800).toString();
    }

    private String title(long i) {
        return sentence(new Random(seed ^ (original(i) * 31 + 1)), 5);
    }

    private String body(long i, int paragraphs, String between) {
        Random random = new Random(seed ^ (original(i) * 31 + 2));
        StringBuilder text = new StringBuilder();
        for (int p = 0; p < paragraphs; p++) {
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                text.append(sentence(random, 6 + random.nextInt(12))).append('。');
            }
            text.append(between);
        }
        return text.append(source(i)).append("编辑部整理，欢迎来信讨论今天的文章").toString();
    }

    private String sentence(Random random, int length) {
        StringBuilder sentence = new StringBuilder();
        for (int n = 0; n < length; n++) {
            sentence.append(words[random.nextInt(WORDS)]);
        }
        return sentence.toString();
    }
}
