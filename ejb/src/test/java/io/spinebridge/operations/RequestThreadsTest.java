package io.spinebridge.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Which number of requests is told, by the threads of the server and by its configuration. */
class RequestThreadsTest {

    private static final String FIXED = "org.glassfish.grizzly.threadpool.FixedThreadPool$BasicWorker";
    private static final String GROWING = "org.glassfish.grizzly.threadpool.SyncThreadPool$SyncThreadWorker";

    private final Map<String, List<StackTraceElement[]>> threads = new LinkedHashMap<>();

    @Test
    void aPoolThatCannotGrowTakesAsManyAsItHasThreadsWhateverIsSet() {
        pool("http-listener-1", FIXED, 5);

        assertThat(atOnce(OptionalInt.of(60))).hasValue(5);
    }

    @Test
    void aPoolThatCanGrowTakesWhatIsSet() {
        pool("http-listener-1", GROWING, 5);

        assertThat(atOnce(OptionalInt.of(60))).hasValue(60);
    }

    @Test
    void theListenerThatTakesFewestCounts() {
        pool("http-listener-1", GROWING, 5);
        pool("http-listener-2", FIXED, 7);

        assertThat(atOnce(OptionalInt.of(60))).hasValue(7);
    }

    @Test
    void theConsolesOwnThreadsAreNoneOfThose() {
        threads.put("admin-thread-pool::admin-listener(1)", List.<StackTraceElement[]>of(stack(FIXED)));

        assertThat(atOnce(OptionalInt.of(60))).isEmpty();
    }

    @Test
    void nothingIsToldOfAnotherServer() {
        assertThat(atOnce(OptionalInt.empty())).isEmpty();
    }

    private OptionalInt atOnce(OptionalInt set) {
        return new RequestThreads(() -> threads, () -> set).atOnce();
    }

    private void pool(String listener, String worker, int size) {
        for (int i = 1; i <= size; i++) {
            threads.put("http-thread-pool::" + listener + "(" + i + ")", List.<StackTraceElement[]>of(stack(worker)));
        }
    }

    private static StackTraceElement[] stack(String worker) {
        return Arrays.asList(
                        new StackTraceElement(
                                "java.util.concurrent.locks.LockSupport", "park", "LockSupport.java", 341),
                        new StackTraceElement(worker, "getTask", "Pool.java", 1))
                .toArray(StackTraceElement[]::new);
    }
}
