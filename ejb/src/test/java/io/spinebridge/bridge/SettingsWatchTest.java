package io.spinebridge.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SettingsWatchTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void looksAgainAndAgainWhateverFails() throws Exception {
        CountDownLatch several = new CountDownLatch(3);
        SettingsWatch watch = new SettingsWatch(
                () -> {
                    several.countDown();
                    throw new IllegalStateException();
                },
                Duration.ofMillis(1));

        watch.begin();

        several.await();
        watch.end(LONG);
    }

    @Test
    void aSourceThatFailsAtTheStartKeepsNobodyFromDeploying() {
        SettingsWatch watch = new SettingsWatch(
                () -> {
                    looks.incrementAndGet();
                    throw new NoClassDefFoundError();
                },
                LONG);

        watch.lookNow();

        assertThat(looks).hasValue(1);
    }

    @Test
    void nothingIsLookedAtAfterTheEnd() {
        SettingsWatch watch = new SettingsWatch(looks::incrementAndGet, Duration.ofMillis(1));
        watch.begin();
        watch.end(LONG);
        int before = looks.get();

        watch.begin();
        watch.end(LONG);

        assertThat(looks).hasValue(before);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("spinebridge-settings");
    }
}
