package org.wenmai;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.wenmai.jobs.Commands;

/** The program: {@code wenmai COMMAND [options]}. */
public final class Wenmai {
    private Wenmai() {}

    /** Version of this build, {@code development} outside the jar. */
    public static String version() {
        String version = Wenmai.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = Commands.commandLine(out, err).execute(args);
        out.flush();
        System.exit(status);
    }
}
