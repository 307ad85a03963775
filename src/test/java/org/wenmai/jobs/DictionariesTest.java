package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenmai.Wenmai;
import org.wenmai.segmentation.HanLpFile;

/** A process of its own, whose class path has a changed dictionary before HanLP's jar. */
class DictionariesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"WORDS", "SIMPLIFIED", "SYNONYMS"})
    void aChangedDictionaryIsToldInOneLineBeforeADocumentIsRead(HanLpFile file) throws Exception {
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.writeString(input.resolve("a.txt"), "一个标题\n\n2024-02-20\n\n今天的画面非常惊艳。\n");
        Path output = folder.resolve("output");
        Path changed = folder.resolve("classes").resolve(file.path());
        Files.createDirectories(changed.getParent());
        byte[] bytes = file.bytes();
        bytes[bytes.length - 2] ^= 1;
        Files.write(changed, bytes);

        Path err = folder.resolve("err");
        int status = process("analyse", "--input", input.toString(), "--output", output.toString())
                .redirectError(err.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .start()
                .waitFor();

        List<String> told = Files.readAllLines(err);
        assertEquals(ExitStatus.FAILED, status, told::toString);
        // Spark says what log it writes before the log is opened; a stage would have a line too.
        List<String> ours =
                told.stream().filter(line -> line.startsWith("wenmai: ")).toList();
        assertEquals(1, ours.size(), told::toString);
        assertTrue(ours.get(0).contains(file.path() + " at file:" + changed + " is another one"), told::toString);
        assertFalse(told.stream().anyMatch(line -> line.contains("\tat ") || line.contains("ingest")), told::toString);
        assertFalse(Files.exists(output.resolve("runs")), "a run was begun");
    }

    private ProcessBuilder process(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // What opens the modules of Java to Spark, and the properties that tests run with.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-") || argument.startsWith("-D"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx600m", "-Dwenmai.logs=" + folder, "-cp"));
        command.add(folder.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path"));
        command.add(Wenmai.class.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }
}
