package io.spinebridge.token;

import io.spinebridge.api.SpineUser;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a token costs: each request has one of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TokenBenchmark {

    private final TokenFactory tokens =
            new TokenFactory(URI.create("https://client.example.nhs.uk"), Clock.systemUTC());
    private final TokenRequest request = new TokenRequest(
            SpineUser.of("555254240100", "RXA"),
            "200000000205",
            URI.create("https://clinicals.spineservices.nhs.uk/STU3/Flag"),
            "user/Flag.read");

    /** A token for reading adjustments. */
    @Benchmark
    public String token() {
        return tokens.create(request);
    }
}
