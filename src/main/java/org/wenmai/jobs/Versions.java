package org.wenmai.jobs;

import picocli.CommandLine;

/** The version line. */
final class Versions implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"wenmai " + org.wenmai.Wenmai.version()};
    }
}
