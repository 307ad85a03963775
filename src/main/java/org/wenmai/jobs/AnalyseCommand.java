package org.wenmai.jobs;

import java.io.PrintStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** The main job. */
@Command(
        name = "analyse",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        description = "The main job: reads documents and writes every table.",
        footer = {
            "",
            "Examples:",
            "  wenmai analyse",
            "  wenmai analyse --input articles --output out --set tfidf.scheme=sklearn",
            "  wenmai analyse --input 'feeds/2024-02-*.jsonl' --since 2024-02-15 --until 2024-02-29",
            WenmaiCommand.EXIT_STATUSES
        })
final class AnalyseCommand extends WenmaiCommand {
    AnalyseCommand(PrintStream out, PrintStream err) {
        super(out, err);
    }

    @Override
    public Integer call() {
        return runner().runFromFiles(
                        "analyse",
                        files -> Stream.concat(Stream.of(new IngestJob(files)), Pipeline.onTables().stream())
                                .toList());
    }
}
