package io.spinebridge.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does the same thing in many threads at once. */
public final class Together {

    private Together() {}

    /**
     * Starts all threads at one moment.
     *
     * @param threads how many
     * @param times how often each of them does it
     * @param work gets the thread's number
     * @return all results, in no order
     */
    public static <T> List<T> run(int threads, int times, IntFunction<T> work)
            throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(threads);
        try {
            List<Future<List<T>>> running = IntStream.range(0, threads)
                    .mapToObj(thread -> executor.submit(() -> {
                        start.countDown();
                        start.await();
                        List<T> own = new ArrayList<>();
                        for (int i = 0; i < times; i++) {
                            own.add(work.apply(thread));
                        }
                        return own;
                    }))
                    .toList();
            List<T> all = new ArrayList<>();
            for (Future<List<T>> thread : running) {
                all.addAll(thread.get());
            }
            return all;
        } finally {
            executor.shutdownNow();
        }
    }
}
