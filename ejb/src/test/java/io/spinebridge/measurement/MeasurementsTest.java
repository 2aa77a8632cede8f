package io.spinebridge.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spinebridge.configuration.SpineService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Figures are exact, and each service of each organisation has its own. */
@Timeout(60)
class MeasurementsTest {

    private static final String READ = "urn:nhs:names:services:raflags:Flag.read:1";

    private final Measurements measurements = new Measurements();

    @Test
    void figuresOfOneDoNotMixWithThoseOfAnother() {
        measurements.of("north", SpineService.ADJUSTMENTS).ended(READ, "ok", 0, Duration.ofMillis(10));
        measurements.of("south", SpineService.ADJUSTMENTS).ended(READ, "ConflictException", 2, Duration.ofMillis(30));
        measurements.of("south", SpineService.ADJUSTMENTS).ended(READ, "ok", 0, Duration.ofMillis(10));
        measurements.of("south", SpineService.POINTERS).ended("", "NotReadyException", 0, Duration.ofMillis(1));

        assertThat(measurements.calls())
                .extracting(CallCount::series, CallCount::outcomes, CallCount::repeats, CallCount::mean)
                .containsExactly(
                        tuple(
                                new CallSeries("north", SpineService.ADJUSTMENTS, READ),
                                Map.of("ok", 1L),
                                0L,
                                Duration.ofMillis(10)),
                        tuple(
                                new CallSeries("south", SpineService.ADJUSTMENTS, READ),
                                Map.of("ok", 1L, "ConflictException", 1L),
                                2L,
                                Duration.ofMillis(20)),
                        tuple(
                                new CallSeries("south", SpineService.POINTERS, "none"),
                                Map.of("NotReadyException", 1L),
                                0L,
                                Duration.ofMillis(1)));
    }

    @Test
    void aMeterIsTheSameForEver() {
        assertThat(measurements.of("north", SpineService.ADJUSTMENTS))
                .isSameAs(measurements.of("north", SpineService.ADJUSTMENTS));
    }

    @Test
    void noneIsLostWhereManyCountAtOnce() throws Exception {
        int threads = 8;
        int each = 10_000;
        ServiceMeter meter = measurements.of("", SpineService.ADJUSTMENTS);
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            pool.submit(() -> {
                together.await();
                for (int n = 0; n < each; n++) {
                    meter.ended(READ, n % 2 == 0 ? "ok" : "UnavailableException", 1, Duration.ofNanos(2));
                    meter.sent(3);
                    meter.received(5);
                }
                return null;
            });
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(measurements.calls())
                .isEqualTo(List.of(new CallCount(
                        new CallSeries("", SpineService.ADJUSTMENTS, READ),
                        Map.of("ok", 40_000L, "UnavailableException", 40_000L),
                        80_000,
                        Duration.ofNanos(160_000),
                        Duration.ofNanos(2))));
        assertThat(meter.bytesSent()).isEqualTo(240_000);
        assertThat(meter.bytesReceived()).isEqualTo(400_000);
    }
}
