package org.wenmai.testkit;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One session for the whole test run; a test asks for it by parameter. */
public final class SparkExtension implements ParameterResolver {
    private static final class Shared implements AutoCloseable {
        private SparkSession session;

        /** Commands that ran in between stop whatever session there is. */
        synchronized SparkSession session() {
            if (session == null || session.sparkContext().isStopped()) {
                session = localSession();
            }
            return session;
        }

        @Override
        public synchronized void close() {
            if (session != null) {
                session.stop();
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SparkSession.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SparkExtension.class))
                .getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class)
                .session();
    }

    private static SparkSession localSession() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("tests")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "3")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
                // The file system that the jobs use: whichever is opened first serves the whole process.
                .config("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem")
                .getOrCreate();
    }
}
