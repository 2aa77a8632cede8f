package io.spinebridge.benchmark.server;

/** What Spinebridge does in the background after its deployment, so that the first call finds it done. Stateless. */
final class BackgroundWarmUp {

    private static final String THREAD = "spinebridge-warm-up";

    private BackgroundWarmUp() {}

    /** Waits for its end. */
    static void await() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(THREAD)) {
                thread.join();
            }
        }
    }
}
