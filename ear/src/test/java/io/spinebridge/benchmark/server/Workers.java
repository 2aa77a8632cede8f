package io.spinebridge.benchmark.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/** The threads that call, and what they took. Of use for one trial. */
final class Workers {

    private final Trial trial;
    private final CountDownLatch ready;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended;
    private final CountDownLatch measured = new CountDownLatch(1);
    private final List<Worker> workers = new ArrayList<>();

    Workers(Trial trial, Call call) {
        this.trial = trial;
        this.ready = new CountDownLatch(trial.threads());
        this.ended = new CountDownLatch(trial.threads());
        for (int i = 0; i < trial.threads(); i++) {
            workers.add(new Worker(trial, call));
        }
    }

    /**
     * Lets them work.
     *
     * @param asCaller makes a thread's work that of the user who is signed in
     */
    Measurement measure(UnaryOperator<Runnable> asCaller) throws InterruptedException {
        for (Worker worker : workers) {
            Thread thread = new Thread(asCaller.apply(() -> work(worker)), "benchmark");
            thread.setDaemon(true);
            thread.start();
        }
        ready.await();
        Meter before = Meter.read();
        long start = System.nanoTime();
        begun.countDown();
        ended.await();
        long elapsed = System.nanoTime() - start;
        Meter after = Meter.read();
        // Until now: what a thread allocated is forgotten with it.
        measured.countDown();
        return new Measurement(
                workers.stream().flatMapToLong(Worker::nanos).toArray(),
                elapsed,
                after.cpuNanosSince(before),
                after.allocatedBytesSince(before),
                workers.stream().flatMap(worker -> worker.failures().stream()).toList());
    }

    private void work(Worker worker) {
        try {
            if (trial.rehearsed()) {
                worker.rehearse();
            }
            ready.countDown();
            begun.await();
            worker.callUntil(System.nanoTime() + trial.time().toNanos());
            ended.countDown();
            measured.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
