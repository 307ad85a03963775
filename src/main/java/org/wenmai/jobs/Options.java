package org.wenmai.jobs;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Option;

/** Options of every command. */
final class Options {
    @Option(
            names = "--input",
            paramLabel = "PATH",
            description = "File, folder, glob or Hadoop address to read; repeatable. Default: seeds/")
    private final List<String> inputs = new ArrayList<>();

    @Option(names = "--output", paramLabel = "DIR", description = "Where runs are written. Default: output/")
    private String output;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration in YAML; jobs/analyse.yaml explains every key")
    private String config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting, e.g. tfidf.scheme=sklearn; repeatable")
    private final List<String> assignments = new ArrayList<>();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Keep only documents published on this day or later (YYYY-MM-DD)")
    private LocalDate since;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "Keep only documents published on this day or earlier")
    private LocalDate until;

    @Option(
            names = "--metadata",
            paramLabel = "FILE",
            description =
                    "CSV that says more of documents, e.g. their dates: a column path or id names them; repeatable")
    private final List<String> metadata = new ArrayList<>();

    @Option(
            names = "--previous",
            paramLabel = "RUN",
            description = "Take over the tokens and the sentiment of documents that are unchanged since this run: "
                    + "latest, a run's name or its beginning, or its folder")
    private String previous;

    @Option(
            names = "--run-id",
            paramLabel = "ID",
            description =
                    "Name of the run. Default: its start in UTC, e.g. 20261121T221500Z. Of a command that reads a run and writes none: "
                            + "the run to read, latest or the beginning of a name, too")
    private String runId;

    @Option(names = "--keep", paramLabel = "N", description = "After the run keep only the N newest runs")
    private Integer keep;

    @Option(
            names = "--max-rejects",
            paramLabel = "SHARE",
            description = "Fail where more than this share of what was read is rejected, e.g. 0.05")
    private Double maxRejects;

    @Option(
            names = "--strict",
            description =
                    "Exit with status 3 where anything was rejected that is not merely outside --since and --until")
    private boolean strict;

    @Option(
            names = "--excel",
            description = "Write the tables for spreadsheet programs too: excel/, with one workbook of all of them")
    private boolean excel;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark master. Default: local[*], or what spark-submit gives")
    private String master;

    @Option(names = "--dry-run", description = "Say what would be read and written, and stop")
    private boolean dryRun;

    @Option(names = "--quiet", description = "Print only errors and results")
    private boolean quiet;

    @Option(names = "--verbose", description = "Print more of what happens")
    private boolean verbose;

    /** Inputs named, or {@code seeds/} of the checkout. */
    List<String> inputs() {
        String home = System.getProperty("wenmai.home");
        return inputs.isEmpty() ? List.of(home == null ? "seeds" : home + "/seeds") : inputs;
    }

    /** Whether inputs are named. */
    boolean namesInputs() {
        return !inputs.isEmpty();
    }

    /** Output named, or {@code output/} of the checkout. */
    String output() {
        String home = System.getProperty("wenmai.home");
        return output != null ? output : home == null ? "output" : home + "/output";
    }

    String config() {
        return config;
    }

    List<String> assignments() {
        return assignments;
    }

    LocalDate since() {
        return since;
    }

    LocalDate until() {
        return until;
    }

    List<String> metadata() {
        return metadata;
    }

    String previous() {
        return previous;
    }

    /** Folder of the run to go on from; null where none is asked for, or {@code latest} finds none: a schedule needs no first call of its own. */
    Path previousRun(Configuration hadoop) throws IOException {
        return previous == null ? null : new NamedRun("--previous", previous, output()).folder(hadoop);
    }

    String runId() {
        return runId;
    }

    Double maxRejects() {
        return maxRejects;
    }

    Integer keep() {
        return keep;
    }

    boolean strict() {
        return strict;
    }

    boolean excel() {
        return excel;
    }

    String master() {
        return master;
    }

    boolean dryRun() {
        return dryRun;
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    /** Options that choose documents, given to a command that reads the tables of a run. */
    List<String> meantForFiles() {
        List<String> problems = new ArrayList<>();
        String reads = ": this command reads the newest run below --output, not files; analyse and ingest take it";
        if (!inputs.isEmpty()) {
            problems.add("--input" + reads);
        }
        if (!metadata.isEmpty()) {
            problems.add("--metadata" + reads);
        }
        if (previous != null) {
            problems.add("--previous: this command takes nothing over; give it to analyse");
        }
        if (since != null) {
            problems.add("--since" + reads);
        }
        if (until != null) {
            problems.add("--until" + reads);
        }
        return problems;
    }

    /** What is wrong with the options themselves. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (keep != null && keep < 1) {
            problems.add("--keep: found %d, expected at least 1".formatted(keep));
        }
        if (maxRejects != null && !(maxRejects >= 0 && maxRejects <= 1)) {
            problems.add("--max-rejects: found %s, expected a share from 0 to 1".formatted(maxRejects));
        }
        if (since != null && until != null && since.isAfter(until)) {
            problems.add("--since %s is after --until %s".formatted(since, until));
        }
        if (output().matches(".*[*?\\[\\]{}].*")) {
            problems.add("--output %s: the characters * ? [ ] { } cannot be in it".formatted(output()));
        }
        if (runId != null && !runId.matches(NamedRun.FORM)) {
            problems.add(
                    "--run-id: found '%s', expected letters, digits, dots, hyphens and underscores".formatted(runId));
        }
        return problems;
    }
}
