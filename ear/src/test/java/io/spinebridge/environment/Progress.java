package io.spinebridge.environment;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells a person at a terminal what goes on, and that it still does. Thread safe. */
public final class Progress {

    private static final int SIGN_OF_LIFE_SECONDS = 10;

    private final PrintStream out;

    /** Writes to a stream. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Does a step, says so before and after it, and every ten seconds in between. */
    public <T> T step(String what, Callable<T> work) throws Exception {
        Instant start = Instant.now();
        say(what + " ...");
        ScheduledExecutorService signs = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        signs.scheduleAtFixedRate(
                () -> say("   still: " + what + ", " + since(start)),
                SIGN_OF_LIFE_SECONDS,
                SIGN_OF_LIFE_SECONDS,
                TimeUnit.SECONDS);
        try {
            T result = work.call();
            say("   done in " + since(start));
            return result;
        } finally {
            signs.shutdownNow();
        }
    }

    /** Writes a line. */
    public void say(String line) {
        out.println("[spinebridge] " + line);
        out.flush();
    }

    private static String since(Instant start) {
        return Math.max(1, Duration.between(start, Instant.now()).toSeconds()) + " s";
    }
}
