package org.wenmai.bench;

import java.lang.reflect.Method;

/**
 * A Hadoop file system in a process of its own: a NameNode and a DataNode on the loopback address, with ports that are free. Arguments:
 * the folder for its blocks. Prints {@code ready hdfs://127.0.0.1:PORT} and runs until it is killed. {@code jobs/cluster hdfs} starts it
 * with hadoop-client-minicluster on its class path, which is on no other, hence the calls by name.
 */
public final class SmallHdfs {
    private SmallHdfs() {}

    /** Starts it. */
    public static void main(String[] arguments) throws Exception {
        Class<?> configurationClass = Class.forName("org.apache.hadoop.conf.Configuration");
        Object configuration = configurationClass.getConstructor().newInstance();
        Method set = configurationClass.getMethod("set", String.class, String.class);
        set.invoke(configuration, "hdfs.minidfs.basedir", arguments[0]);
        set.invoke(configuration, "dfs.namenode.rpc-bind-host", "127.0.0.1");
        set.invoke(configuration, "dfs.replication", "1");
        set.invoke(configuration, "dfs.permissions.enabled", "false");
        Class<?> builderClass = Class.forName("org.apache.hadoop.hdfs.MiniDFSCluster$Builder");
        Object builder = builderClass.getConstructor(configurationClass).newInstance(configuration);
        builderClass.getMethod("numDataNodes", int.class).invoke(builder, 1);
        Object cluster = builderClass.getMethod("build").invoke(builder);
        cluster.getClass().getMethod("waitActive").invoke(cluster);
        System.out.println("ready hdfs://127.0.0.1:"
                + cluster.getClass().getMethod("getNameNodePort").invoke(cluster));
        Thread.currentThread().join();
    }
}
