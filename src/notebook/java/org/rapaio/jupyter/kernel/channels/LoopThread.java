package org.rapaio.jupyter.kernel.channels;

/**
 * Takes the place of the class of this name in the Jupyter kernel for Java (rapaio-jupyter-kernel 3.0.1), which says that it is
 * running only after it has started: now and then the new thread looks first, ends at once, and the kernel never answers. That one also
 * ends with the first request that comes before its handler is there. Goes when a release of the kernel has mended it.
 */
public final class LoopThread extends Thread {
    private final long sleep;
    private final Runnable body;
    private volatile boolean running = true;

    /** A thread called {@code name} that runs {@code body}, waits for {@code sleep} milliseconds, and so on until it is shut down. */
    public LoopThread(String name, long sleep, Runnable body) {
        super(name);
        this.sleep = sleep;
        this.body = body;
    }

    @Override
    public void run() {
        while (running) {
            try {
                body.run();
            } catch (RuntimeException e) {
                // A request that comes before its handler is there; the client asks again.
                System.err.println(getName() + ": " + e);
            }
            try {
                Thread.sleep(sleep);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Ends the thread after what it is doing now. */
    public void shutdown() {
        running = false;
    }
}
