package org.wenmai.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Rust jieba in a process of Node.js beside this one, which cuts all sentences of a file once whenever it is told to. */
final class RustJieba implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    /**
     * Starts it and lets it warm up.
     *
     * @param script {@code jieba-speed.mjs}, beside its library
     * @param sentences one a line
     */
    RustJieba(Path script, Path sentences) throws IOException {
        process = new ProcessBuilder("node", script.toString(), sentences.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        output = process.inputReader(StandardCharsets.UTF_8);
        speed();
    }

    /** Millions of characters per CPU second of its process, all sentences once. */
    double speed() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            String line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("Rust jieba ended without an answer");
            }
            return Double.parseDouble(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
