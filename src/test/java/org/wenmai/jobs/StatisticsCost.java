package org.wenmai.jobs;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;

/** All statistics and networks of the newest run, computed anew in one process that says what each took. */
public final class StatisticsCost {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private StatisticsCost() {}

    /** Arguments: options of the commands frequencies and cooccurrence. */
    public static void main(String[] arguments) {
        Options options = CommandLine.populateCommand(new Options(), arguments);
        int status = new JobRunner(options, System.out, System.err)
                .run("statistics", List.of(new Measured(new FrequenciesJob()), new Measured(new CooccurrenceJob())));
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "process cpu %.1f, heap peak %.0f MB of %.0f MB%n",
                PROCESS.getProcessCpuTime() / 1e9,
                peak / 1e6,
                Runtime.getRuntime().maxMemory() / 1e6);
        System.out.printf(Locale.ROOT, "cpu by thread:%s%n", byKindOfThread());
        System.exit(status);
    }

    /** CPU seconds of the threads that still run, by name; the compiler's and the collector's do to the end. Linux only. */
    private static String byKindOfThread() {
        Map<String, Double> seconds = new TreeMap<>();
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            for (Path thread : threads.toList()) {
                String name;
                String stat;
                try {
                    name = Files.readString(thread.resolve("comm")).strip();
                    stat = Files.readString(thread.resolve("stat"));
                } catch (IOException ended) {
                    continue;
                }
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                double ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
                seconds.merge(name.replaceAll("[ #]*[0-9]+$", ""), ticks / 100, Double::sum);
            }
        } catch (IOException notLinux) {
            return " unknown";
        }
        StringBuilder text = new StringBuilder();
        seconds.forEach((name, cpu) -> {
            if (cpu >= 1) {
                text.append(String.format(Locale.ROOT, " %s %.1f", name, cpu));
            }
        });
        return text.toString();
    }

    private record Measured(Job job) implements Job {
        @Override
        public String name() {
            return job.name();
        }

        @Override
        public List<Class<? extends Record>> reads() {
            return job.reads();
        }

        @Override
        public List<Class<? extends Record>> writes() {
            return job.writes();
        }

        @Override
        public void run(JobContext context) throws IOException {
            long before = PROCESS.getProcessCpuTime();
            job.run(context);
            System.out.printf(Locale.ROOT, "%s cpu %.1f%n", job.name(), (PROCESS.getProcessCpuTime() - before) / 1e9);
        }
    }
}
