package org.wenmai.jobs;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands, as the user calls them. */
public final class Commands {
    private Commands() {}

    /** The command line with all commands below it. */
    public static CommandLine commandLine(PrintStream out, PrintStream err) {
        CommandLine line = new CommandLine(new Root());
        line.addSubcommand(new AnalyseCommand(out, err));
        line.addSubcommand(new IngestCommand(out, err));
        line.addSubcommand(new TokeniseCommand(out, err));
        line.addSubcommand(new FrequenciesCommand(out, err));
        line.addSubcommand(new CooccurrenceCommand(out, err));
        line.addSubcommand(new SentimentCommand(out, err));
        line.addSubcommand(new DashboardCommand(out, err));
        line.addSubcommand(new ConcordanceCommand(out, err));
        line.addSubcommand(new DiscoverCommand(out, err));
        line.addSubcommand(new CompareCommand(out, err));
        line.addSubcommand(new TrainSentimentCommand(out, err));
        line.addSubcommand(new VerifyCommand(out, err));
        line.registerConverter(
                LocalDate.class, found -> converted(found, LocalDate::parse, "a date such as 2024-02-15"));
        line.registerConverter(Integer.class, found -> converted(found, Integer::valueOf, "a whole number"));
        line.registerConverter(int.class, found -> converted(found, Integer::valueOf, "a whole number"));
        line.registerConverter(long.class, found -> converted(found, Long::valueOf, "a whole number"));
        line.registerConverter(Long.class, found -> converted(found, Long::valueOf, "a whole number"));
        line.registerConverter(Double.class, found -> converted(found, Double::valueOf, "a number such as 0.05"));
        line.setOut(new java.io.PrintWriter(out, true));
        line.setErr(new java.io.PrintWriter(err, true));
        line.setUsageHelpAutoWidth(true);
        collectErrors(line);
        line.setExecutionStrategy(parsed -> {
            List<CommandLine.ParameterException> wrong = wrong(parsed);
            return wrong.isEmpty() ? new CommandLine.RunLast().execute(parsed) : tell(wrong, err);
        });
        line.setParameterExceptionHandler((wrong, arguments) -> tell(List.of(wrong), err));
        return line;
    }

    /** All that is wrong is told at once. */
    private static void collectErrors(CommandLine line) {
        line.getCommandSpec().parser().collectErrors(true);
        line.getSubcommands().values().forEach(Commands::collectErrors);
    }

    /** What could not be understood of a call that asks for no help. */
    private static List<CommandLine.ParameterException> wrong(CommandLine.ParseResult call) {
        List<CommandLine.ParameterException> wrong = new ArrayList<>();
        for (CommandLine.ParseResult parsed = call; parsed != null; parsed = parsed.subcommand()) {
            if (parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested()) {
                return List.of();
            }
            for (Exception error : parsed.errors()) {
                wrong.add(
                        error instanceof CommandLine.ParameterException told
                                ? told
                                : new CommandLine.ParameterException(
                                        parsed.commandSpec().commandLine(), error.toString()));
            }
        }
        return wrong;
    }

    private static int tell(List<CommandLine.ParameterException> wrong, PrintStream err) {
        for (CommandLine.ParameterException problem : wrong) {
            err.println("wenmai: " + problem.getMessage().lines().findFirst().orElse("wrong call"));
            CommandLine.UnmatchedArgumentException.printSuggestions(problem, new java.io.PrintWriter(err, true));
        }
        String command = wrong.get(wrong.size() - 1).getCommandLine().getCommandName();
        err.println("wenmai: see wenmai %s--help".formatted(command.equals("wenmai") ? "" : command + " "));
        return ExitStatus.WRONG_CALL;
    }

    private static <T> T converted(String found, Function<String, T> conversion, String expected) {
        try {
            return conversion.apply(found);
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new CommandLine.TypeConversionException("found '%s', expected %s".formatted(found, expected));
        }
    }

    @Command(
            name = "wenmai",
            mixinStandardHelpOptions = true,
            versionProvider = Versions.class,
            description =
                    "Text mining of Chinese articles from many sources: terms, networks, sentiment, with the sentence behind every figure.",
            footer = {
                "",
                "Examples:",
                "  wenmai analyse                       seeds/ to output/",
                "  wenmai analyse --input ~/articles --output ~/out",
                "  wenmai concordance Sora --limit 20   sentences behind a figure",
                "  wenmai COMMAND --help                options of a command"
            })
    private static final class Root implements Callable<Integer> {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() {
            throw new CommandLine.ParameterException(spec.commandLine(), "Missing required subcommand");
        }
    }
}
