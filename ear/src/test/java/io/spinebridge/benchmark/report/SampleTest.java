package io.spinebridge.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.benchmark.server.Measurement;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void timesOfAllRoundsAreTakenTogether() {
        Sample sample = new Sample();
        sample.add(round(LongStream.rangeClosed(51, 100)), 3);
        sample.add(round(LongStream.rangeClosed(1, 50)), 2);

        assertThat(sample.calls()).isEqualTo(100);
        assertThat(sample.micros(0.5)).isEqualTo(51);
        assertThat(sample.micros(0.99)).isEqualTo(100);
        assertThat(sample.shortestMicros()).isEqualTo(1);
        assertThat(sample.connections()).isEqualTo(3);
    }

    @Test
    void whatIsSpentIsSharedByTheCallsThatWereAnswered() {
        Sample sample = new Sample();
        sample.add(round(LongStream.rangeClosed(1, 4)), 1);

        assertThat(sample.perSecond()).isEqualTo(4);
        assertThat(sample.cpuMicrosPerCall()).isEqualTo(500_000);
        assertThat(sample.bytesPerCall()).isEqualTo(25);
    }

    @Test
    void failuresAreToldOnceWithTheirNumber() {
        Sample sample = new Sample();
        sample.add(new Measurement(new long[0], 1, 1, 1, List.of("IOException", "IOException", "found 0 of 1")), 1);

        assertThat(sample.failures()).containsExactly("2 × IOException", "1 × found 0 of 1");
        assertThat(sample.micros(0.5)).isNaN();
    }

    private static Measurement round(LongStream micros) {
        return new Measurement(
                micros.map(time -> time * 1_000).toArray(), 1_000_000_000, 2_000_000_000, 100, List.of());
    }
}
