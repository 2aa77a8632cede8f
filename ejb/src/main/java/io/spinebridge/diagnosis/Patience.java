package io.spinebridge.diagnosis;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Has a check made within a time, on a thread of its own.
 *
 * @param longest how long a check may take
 */
record Patience(Duration longest) {

    Finding look(Check check) {
        FutureTask<Finding> task = new FutureTask<>(check::look);
        Thread thread = new Thread(task, "spinebridge-diagnosis");
        thread.setDaemon(true);
        // Whoever asks, over JMX for example, may have another one.
        thread.setContextClassLoader(Patience.class.getClassLoader());
        thread.start();
        try (check) {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            return Finding.failed(
                    "has not ended after " + longest.toSeconds() + " seconds",
                    "Something on the way swallows what is sent, a firewall most likely: ask the network's administrators.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            task.cancel(true);
            return Finding.leftOut("the diagnosis was ended");
        } catch (ExecutionException failed) {
            return Finding.failed(
                    "could not be looked at (" + failed.getCause().getClass().getSimpleName() + ")",
                    "Nobody foresaw this: keep the server's log, and report it.");
        }
    }
}
