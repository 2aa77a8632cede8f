package io.spinebridge.harness;

import static org.awaitility.Awaitility.await;

import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Calls that are all under way at the same time, since the Spine holds their answers: what happens meanwhile needs no luck with time.
 *
 * @param <T> what a call gives
 */
public final class HeldCalls<T> implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Faults faults = PayaraForTests.simulator().faults();
    private final ExecutorService threads;
    private final List<Future<T>> calls;

    private HeldCalls(String interaction, int number, Callable<T> call) {
        faults.add(Fault.holdUntilReleased().matching(interaction));
        this.threads = Executors.newFixedThreadPool(number);
        this.calls =
                IntStream.range(0, number).mapToObj(i -> threads.submit(call)).toList();
        try {
            await().atMost(PATIENCE).until(() -> faults.held() == number);
        } catch (ConditionTimeoutException tooFew) {
            close();
            throw tooFew;
        }
    }

    /**
     * Makes so many calls, and returns when the Spine has all of them.
     *
     * @param interaction part of the name of the interaction whose answers are held
     */
    public static <T> HeldCalls<T> make(String interaction, int number, Callable<T> call) {
        return new HeldCalls<>(interaction, number, call);
    }

    /** Lets the Spine answer, and gives what came of the calls. */
    public List<T> release() throws InterruptedException, ExecutionException {
        faults.release();
        List<T> results = new ArrayList<>();
        for (Future<T> call : calls) {
            results.add(call.get());
        }
        return results;
    }

    @Override
    public void close() {
        faults.release();
        threads.shutdown();
    }
}
