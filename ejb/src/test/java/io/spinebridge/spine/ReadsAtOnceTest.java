package io.spinebridge.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.SpineUser;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.http.Operation;
import io.spinebridge.testing.Patients;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadsAtOnceTest {

    private static final SpineUser SOMEBODY_ELSE = SpineUser.of("555254240199", "RXB");

    private final GatewayRig rig = new GatewayRig();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** Three reads, after one on the caller's thread. */
    private List<String> read(GatewayRig on, Executor executor, Supplier<String> answer) {
        SpineGateway gateway = on.gateway();
        return Operation.run(() -> {
            gateway.read(SpineCall.about(Patients.ADA), () -> "first");
            ReadsAtOnce.Round round = gateway.atOnce(executor).round();
            List<Supplier<String>> found = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                found.add(round.add(() -> gateway.read(SpineCall.about(Patients.ADA), answer)));
            }
            round.make();
            return found.stream().map(Supplier::get).toList();
        });
    }

    private static String thread() {
        return Thread.currentThread().getName();
    }

    @Test
    void areMadeAtTheSameTime() {
        CyclicBarrier all = new CyclicBarrier(3);

        List<String> found = read(rig, threads, () -> {
            try {
                all.await();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
            return thread();
        });

        assertThat(found).doesNotHaveDuplicates().hasSize(3).contains(thread());
    }

    @Test
    void areMadeOnTheCallersThreadWhereThereIsNoOther() {
        assertThat(read(
                        rig,
                        full -> {
                            throw new RejectedExecutionException();
                        },
                        ReadsAtOnceTest::thread))
                .hasSize(3)
                .containsOnly(thread());
    }

    @Test
    void doNotWaitForAThreadThatComesTooLate() throws Exception {
        List<Runnable> queued = new ArrayList<>();

        AtomicInteger made = new AtomicInteger();

        assertThat(read(rig, queued::add, () -> {
                    made.incrementAndGet();
                    return thread();
                }))
                .containsOnly(thread());
        threads.submit(() -> queued.forEach(Runnable::run)).get();

        assertThat(queued).hasSize(2);
        assertThat(made).hasValue(3);
    }

    @Test
    void areMadeOnTheCallersThreadWhereThereIsNoPlace() {
        GatewayRig narrow = new GatewayRig(Map.of("spinebridge.adjustments.guard.calls-at-once", "1"));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(2);

        List<String> found = read(
                narrow,
                work -> threads.execute(() -> {
                    await().until(() -> begun.getCount() == 0);
                    work.run();
                    refused.countDown();
                }),
                () -> {
                    begun.countDown();
                    // The caller's own read holds the only place until both others have asked for it.
                    await().until(() -> refused.getCount() == 0);
                    return thread();
                });

        assertThat(found).hasSize(3).containsOnly(thread());
        assertThat(narrow.guards.of(SpineService.ADJUSTMENTS).state().callsUnderWay())
                .isZero();
    }

    @Test
    void knowTheirCallerFromHisOwnThread() {
        Thread own = Thread.currentThread();
        List<SpineUser> asked = new ArrayList<>();
        rig.caller = () -> {
            SpineUser who = Thread.currentThread() == own ? Calls.USER : SOMEBODY_ELSE;
            asked.add(who);
            return who;
        };
        List<Object> callers = new CopyOnWriteArrayList<>();

        read(rig, threads, () -> {
            callers.add(OngoingCall.current().orElseThrow().caller());
            return "";
        });

        assertThat(callers).hasSize(3).containsOnly(Calls.USER);
        assertThat(asked).containsExactly(Calls.USER);
    }

    @Test
    void nobodyIsTheCallerOnAnotherThreadThatAsksFirst() {
        List<String> onceAsked = new ArrayList<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();

        Operation.run(() -> {
            var branches = Operation.branch();
            Thread other = new Thread(() -> branches.run(() -> {
                try {
                    Operation.once("caller", () -> "somebody else");
                } catch (IllegalStateException refused) {
                    thrown.set(refused);
                }
            }));
            other.start();
            join(other);
            onceAsked.add(Operation.once("caller", () -> "the caller"));
        });

        assertThat(thrown.get()).isInstanceOf(IllegalStateException.class);
        assertThat(onceAsked).containsExactly("the caller");
    }

    private static void join(Thread other) {
        try {
            other.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void anOperationWithinAnotherOneHasACallerOfItsOwn() {
        List<String> callers = new ArrayList<>();

        Operation.run(() -> {
            callers.add(Operation.once("caller", () -> "outer"));
            Operation.run(() -> callers.add(Operation.once("caller", () -> "inner")));
            callers.add(Operation.once("caller", () -> "outer again"));
        });

        assertThat(callers).containsExactly("outer", "inner", "outer");
    }

    @Test
    void shareTheTimeOfTheOperation() {
        List<Object> left = new CopyOnWriteArrayList<>();

        read(rig, threads, () -> {
            left.add(Operation.left().orElseThrow().allowed());
            return "";
        });

        assertThat(left).hasSize(3).containsOnly(rig.settings.calls().operationTimeout());
    }

    @Test
    void theFirstThatFailsEndsTheOthersAndIsThrown() {
        RuntimeException fault = new IllegalStateException("first");
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch ended = new CountDownLatch(2);
        SpineGateway gateway = rig.gateway();

        assertThatIllegalStateException()
                .isThrownBy(() -> Operation.run(() -> {
                    ReadsAtOnce.Round round = gateway.atOnce(threads).round();
                    for (int i = 0; i < 2; i++) {
                        round.add(() -> {
                            begun.countDown();
                            await().pollInSameThread().until(Operation::ended);
                            ended.countDown();
                            throw new IllegalStateException("second");
                        });
                    }
                    round.add(() -> {
                        await().until(() -> begun.getCount() == 0);
                        throw fault;
                    });
                    round.make();
                }))
                .isSameAs(fault);

        await().until(() -> ended.getCount() == 0);
    }

    @Test
    void nothingIsRepeatedThatNobodyWaitsFor() {
        SpineGateway gateway = rig.gateway();
        Operation.run(() -> {
            var branches = Operation.branch();
            branches.end();
            branches.run(() -> assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> gateway.read(SpineCall.about(Patients.ADA), () -> "answer"))
                    .withMessageContaining("another request of the same operation failed"));
        });
    }

    @Test
    void aCallerWhoIsInterruptedWaitsNoLonger() {
        SpineGateway gateway = rig.gateway();

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> Operation.run(() -> {
                    CountDownLatch begun = new CountDownLatch(1);
                    ReadsAtOnce.Round round = gateway.atOnce(threads).round();
                    round.add(() -> {
                        begun.countDown();
                        await().pollInSameThread().until(Operation::ended);
                        return "";
                    });
                    round.add(() -> {
                        await().until(() -> begun.getCount() == 0);
                        Thread.currentThread().interrupt();
                        return "";
                    });
                    round.make();
                }))
                .withMessageContaining("ended while it waited");
        assertThat(Thread.interrupted()).isTrue();
    }
}
