package io.spinebridge.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.ConflictException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.configuration.GuardSettings;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.guard.Attempt.Trouble;
import io.spinebridge.guard.GuardState.Breaker;
import io.spinebridge.testing.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardTest {

    private static final GuardSettings LIMITS =
            new GuardSettings(2, 4, 50, Duration.ofSeconds(5), 3, Duration.ofMinutes(2));
    private static final SpineException BUSY =
            new UnavailableException("it is overloaded", SpineError.NONE, null, null);

    private final MutableClock clock = MutableClock.at("2026-06-01T12:00:00Z");
    private final Guards guards = new Guards(everyService(), clock);
    private final Guard guard = guards.of(SpineService.ADJUSTMENTS);

    @Test
    void letsNothingThroughAfterHalfOfTheCallsMetTrouble() {
        well(guard, 2);
        trouble(guard, 2);

        assertThat(state("adjustments").breaker()).isEqualTo(Breaker.OPEN);
        assertThat(state("adjustments").failuresPercent()).isEqualTo(50);
        assertThatExceptionOfType(HeldBackException.class)
                .isThrownBy(() -> well(guard, 1))
                .withMessageContaining("circuit breaker");
    }

    @Test
    void countsNoTroubleBeforeEnoughCallsWereMade() {
        trouble(guard, 3);

        assertThat(state("adjustments").breaker()).isEqualTo(Breaker.CLOSED);
        assertThat(state("adjustments").failuresPercent()).isEqualTo(-1);
        assertThat(state("adjustments").callsCounted()).isEqualTo(3);
    }

    @Test
    void looksAfterAPauseWhetherTheTroubleIsOver() {
        trouble(guard, 4);
        clock.advance(Duration.ofSeconds(6));

        well(guard, 1);

        assertThat(state("adjustments").breaker()).isEqualTo(Breaker.CLOSED);
    }

    @Test
    void isOpenAgainWhenTheTroubleIsNotOver() {
        trouble(guard, 4);
        clock.advance(Duration.ofSeconds(6));

        trouble(guard, 1);

        assertThat(state("adjustments").breaker()).isEqualTo(Breaker.OPEN);
    }

    @Test
    void aRefusalIsNoTrouble() {
        for (int i = 0; i < 8; i++) {
            guard.once(() -> new Attempt.Failed<>(new ConflictException(SpineError.NONE), Trouble.NONE, false));
        }

        assertThat(state("adjustments").breaker()).isEqualTo(Breaker.CLOSED);
        assertThat(state("adjustments").failuresPercent()).isZero();
    }

    @Test
    void whatWasNotSentSaysNothingOfTheOtherSide() {
        trouble(guard, 3);
        for (int i = 0; i < 8; i++) {
            assertThatExceptionOfType(NotReadyException.class)
                    .isThrownBy(() -> guard.once(() -> {
                        throw new NotReadyException(List.of("no certificate has been loaded"));
                    }));
        }
        assertThat(state("adjustments").callsCounted()).isEqualTo(3);

        trouble(guard, 1);

        assertThat(state("adjustments").breaker()).isEqualTo(Breaker.OPEN);
    }

    @Test
    void letsNoMoreCallsThroughAtOnceThanAreAllowed() {
        List<String> heldBack = new ArrayList<>();
        guard.once(() -> guard.once(() -> {
            assertThat(state("adjustments").callsUnderWay()).isEqualTo(2);
            assertThat(state("adjustments").mostCallsAtOnce()).isEqualTo(2);
            try {
                well(guard, 1);
            } catch (HeldBackException full) {
                heldBack.add(full.getMessage());
            }
            return new Attempt.Answered<>("answer");
        }));

        assertThat(heldBack).containsExactly("too many calls at once (bulkhead)");
        assertThat(state("adjustments").callsUnderWay()).isZero();
        assertThat(state("adjustments").failuresPercent()).isEqualTo(-1);
    }

    @Test
    void aCallerWaitsForAPlaceThatIsLentAndNoneIsLentMeanwhile() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            for (int i = 0; i < 2; i++) {
                assertThat(guard.lend()).isTrue();
                threads.execute(() -> {
                    guard.once(() -> {
                        begun.countDown();
                        awaitLatch(end);
                        return new Attempt.Answered<>("beside");
                    });
                    guard.giveBack();
                });
            }
            awaitLatch(begun);

            Future<Attempt<String>> caller = threads.submit(
                    () -> guard.once(() -> new Attempt.Answered<>("the caller's"), Duration.ofSeconds(20)));
            await().until(() -> !lends());
            end.countDown();

            assertThat(caller.get()).isEqualTo(new Attempt.Answered<>("the caller's"));
            await().until(this::lends);
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean lends() {
        boolean lent = guard.lend();
        if (lent) {
            guard.giveBack();
        }
        return lent;
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    @Test
    void repeatsWhatMayBeRepeatedThreeTimesAndTellsHowTheLastAttemptEnded() {
        AtomicInteger attempts = new AtomicInteger();

        Attempt<String> ended = guard.repeatedly(() -> {
            attempts.incrementAndGet();
            return new Attempt.Failed<>(BUSY, Trouble.NOT_ANSWERED, true);
        });

        assertThat(attempts).hasValue(4);
        assertThat(ended).isEqualTo(new Attempt.Failed<>(BUSY, Trouble.NOT_ANSWERED, true));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(ended::orThrow)
                .isSameAs(BUSY);
    }

    @Test
    void doesNotRepeatWhatMayNotBeRepeated() {
        AtomicInteger attempts = new AtomicInteger();

        guard.repeatedly(() -> {
            attempts.incrementAndGet();
            return new Attempt.Failed<>(BUSY, Trouble.NOT_ANSWERED, false);
        });

        assertThat(attempts).hasValue(1);
    }

    @Test
    void anErrorOfOursDoesNotKeepTheBreakerFromLookingAgain() {
        trouble(guard, 4);
        clock.advance(Duration.ofSeconds(6));
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> guard.once(() -> {
                    throw new StackOverflowError();
                }));

        well(guard, 1);

        assertThat(state("adjustments").breaker()).isEqualTo(Breaker.CLOSED);
    }

    @Test
    void aCallThatTakesLongIsNoTrouble() {
        for (int i = 0; i < 8; i++) {
            guard.once(() -> {
                clock.advance(Duration.ofMinutes(5));
                return new Attempt.Answered<>("answer");
            });
        }

        assertThat(state("adjustments").breaker()).isEqualTo(Breaker.CLOSED);
    }

    @Test
    void aProxyThatCannotBeReachedIsNoProvidersTrouble() {
        trouble(guards.ofProvider("200000000118"), 2, Trouble.NOT_REACHED);
        trouble(guards.ofProvider("200000000410"), 2, Trouble.NOT_REACHED);

        assertThat(state("retrieval").breaker()).isEqualTo(Breaker.OPEN);
        assertThat(state("retrieval/200000000118").failuresPercent()).isEqualTo(-1);
        assertThat(state("retrieval/200000000410").breaker()).isEqualTo(Breaker.CLOSED);
        assertThatExceptionOfType(HeldBackException.class)
                .isThrownBy(() -> well(guards.ofProvider("200000000207"), 1))
                .withMessageContaining("circuit breaker");
    }

    @ParameterizedTest
    @EnumSource(SpineService.class)
    void oneServicesTroubleIsNotTheOthers(SpineService ill) {
        trouble(guards.of(ill), 4, Trouble.NOT_REACHED);

        for (SpineService service : SpineService.values()) {
            assertThat(state(service.key()).breaker()).isEqualTo(service == ill ? Breaker.OPEN : Breaker.CLOSED);
        }
    }

    @Test
    void oneProvidersTroubleIsNotTheOthersNorTheProxys() {
        trouble(guards.ofProvider("200000000118"), 4);
        well(guards.ofProvider("200000000410"), 1);

        assertThat(state("retrieval/200000000118").breaker()).isEqualTo(Breaker.OPEN);
        assertThat(state("retrieval/200000000410").breaker()).isEqualTo(Breaker.CLOSED);
        assertThat(state("retrieval").breaker()).isEqualTo(Breaker.CLOSED);
        assertThat(guards.ofProvider("200000000118")).isSameAs(guards.ofProvider("200000000118"));
    }

    @Test
    void allProvidersShareThePlacesOfTheProxy() {
        guards.ofProvider("200000000118")
                .once(() -> guards.ofProvider("200000000410").once(() -> {
                    assertThatExceptionOfType(HeldBackException.class)
                            .isThrownBy(() -> well(guards.ofProvider("200000000207"), 1))
                            .withMessageContaining("bulkhead");
                    return new Attempt.Answered<>("answer");
                }));
    }

    @Test
    void anAdministratorLetsCallsThroughAgain() {
        trouble(guard, 4);
        trouble(guards.ofProvider("200000000118"), 4);

        guards.reset("adjustments");
        guards.reset("retrieval/200000000118");

        assertThat(guards.states()).extracting(GuardState::breaker).containsOnly(Breaker.CLOSED);
        well(guard, 1);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> guards.reset("nobody"))
                .withMessageContaining("nobody");
    }

    @Test
    void tellsAllGuardsByName() {
        guards.ofProvider("200000000118");

        assertThat(guards.states())
                .extracting(GuardState::name)
                .containsExactly("adjustments", "pointers", "retrieval", "retrieval/200000000118");
    }

    private GuardState state(String name) {
        return guards.states().stream()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void trouble(Guard guard, int calls) {
        trouble(guard, calls, Trouble.NOT_ANSWERED);
    }

    private static void trouble(Guard guard, int calls, Trouble trouble) {
        for (int i = 0; i < calls; i++) {
            guard.once(() -> new Attempt.Failed<>(BUSY, trouble, true));
        }
    }

    private static void well(Guard guard, int calls) {
        for (int i = 0; i < calls; i++) {
            guard.once(() -> new Attempt.Answered<>("answer"));
        }
    }

    private static Map<SpineService, GuardSettings> everyService() {
        Map<SpineService, GuardSettings> settings = new EnumMap<>(SpineService.class);
        for (SpineService service : SpineService.values()) {
            settings.put(service, LIMITS);
        }
        return settings;
    }
}
