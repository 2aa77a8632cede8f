package io.spinebridge.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.configuration.Configuration;
import io.spinebridge.configuration.SettingsFactory;
import io.spinebridge.configuration.SettingsSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WarmUpTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void isDoneInTheBackgroundWhateverFails() throws Exception {
        CountDownLatch last = new CountDownLatch(1);
        WarmUp warmUp = new WarmUp(List.of(
                () -> {
                    throw new IllegalStateException();
                },
                () -> {
                    throw new NoClassDefFoundError();
                },
                () -> done.add(Thread.currentThread().getName()),
                last::countDown));

        warmUp.begin();

        last.await();
        warmUp.end(LONG);
        assertThat(done).containsExactly("spinebridge-warm-up");
    }

    @Test
    void endsWithTheStepUnderWay() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ending = new CountDownLatch(1);
        WarmUp warmUp = new WarmUp(List.of(
                () -> {
                    begun.countDown();
                    waitFor(ending);
                    done.add("first");
                },
                () -> done.add("second")));
        warmUp.begin();
        begun.await();

        // Neither waits for the step: one has no patience, the other one is told to let it go on.
        warmUp.end(Duration.ofMillis(1));
        ending.countDown();
        warmUp.end(LONG);

        assertThat(done).containsExactly("first");
    }

    @Test
    void isNotBegunAfterTheEnd() {
        WarmUp warmUp = new WarmUp(List.of(() -> done.add("step")));
        warmUp.end(LONG);

        warmUp.begin();
        warmUp.end(LONG);

        assertThat(done).isEmpty();
    }

    @Test
    void withoutSettingsNothingHappensToTheStart() {
        CurrentBridge current = new CurrentBridge(
                new Configuration(new SettingsFactory(SettingsSource.of(Map.of()), Optional.of(Path.of("logs")))),
                null);

        current.start();
        current.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("spinebridge-warm-up", "spinebridge-settings");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
