package io.spinebridge.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.retrieval.RetrievedRecord;
import io.spinebridge.simulator.junit.KeyStores;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.StubbornServer;
import io.spinebridge.testing.StubbornServer.Way;
import io.spinebridge.testing.WithTestSpine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way out of the module, against every way in which a server can fail to come to an end. */
@Timeout(120)
@WithTestSpine
class NothingHangsIT {

    private static final NhsNumber PATIENT = new NhsNumber(SeedPointers.SEVERAL);

    /** All time-outs of an operation together, with what a busy machine adds. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final Map<String, String> SHORT = Map.of(
            // So long that a deadline alone can end it.
            "spinebridge.timeout.read", "PT1M",
            "spinebridge.timeout.connect", "PT1M",
            "spinebridge.timeout.call", "PT1S",
            "spinebridge.timeout.stream", "PT1.5S",
            "spinebridge.timeout.operation", "PT2S",
            "spinebridge.directory.timeout", "PT0.8S");

    private final SpineSimulator simulator;
    private final JoinedBridge joined;

    NothingHangsIT(SpineSimulator simulator, KeyStores keyStores, @TempDir Path audit) {
        this.simulator = simulator;
        this.joined = new JoinedBridge(simulator, keyStores, audit);
    }

    /** One way out, and what its callers are told when nothing was answered. */
    private record WayOut(Map<String, String> settings, Use use, Class<? extends SpineException> failure) {}

    private interface Use {
        void of(Bridge bridge) throws IOException;
    }

    private Map<String, WayOut> waysOut(String host) {
        String url = "https://" + host;
        Map<String, WayOut> ways = new LinkedHashMap<>();
        ways.put(
                "adjustments, read",
                new WayOut(
                        Map.of("spinebridge.adjustments.url", url),
                        bridge -> bridge.adjustments().reader().read(PATIENT),
                        UnavailableException.class));
        ways.put(
                "pointers, write",
                new WayOut(
                        Map.of("spinebridge.pointers.url", url),
                        bridge -> bridge.pointers().writer().delete(PATIENT, new PointerId(SeedPointers.CRISIS_PLAN)),
                        OutcomeUnknownException.class));
        ways.put(
                "pointers, read",
                new WayOut(
                        Map.of("spinebridge.pointers.url", url),
                        bridge -> bridge.pointers().reader().search(PATIENT, PointerFilter.ALL),
                        UnavailableException.class));
        ways.put(
                "record",
                new WayOut(
                        Map.of("spinebridge.retrieval.url", url),
                        bridge -> drain(bridge.retrieval()
                                .records()
                                .open(PATIENT, JoinedBridge.pointer(JoinedBridge.document()), JoinedBridge.document())),
                        UnavailableException.class));
        ways.put(
                "contact details",
                new WayOut(
                        Map.of("spinebridge.retrieval.url", "https://proxy.example.nhs.uk"),
                        bridge -> drain(bridge.retrieval()
                                .contactDetails()
                                .open(
                                        PATIENT,
                                        JoinedBridge.pointer(JoinedBridge.contact(url)),
                                        JoinedBridge.contact(url))),
                        UnavailableException.class));
        ways.put(
                "directory, LDAPS",
                new WayOut(
                        Map.of("spinebridge.directory", "ldap", "spinebridge.directory.ldap.url", "ldaps://" + host),
                        bridge -> drain(bridge.retrieval()
                                .records()
                                .open(PATIENT, JoinedBridge.pointer(JoinedBridge.document()), JoinedBridge.document())),
                        DirectoryException.class));
        ways.put(
                "directory, FHIR",
                new WayOut(
                        Map.of(
                                "spinebridge.directory", "fhir",
                                "spinebridge.directory.fhir.url", url,
                                "spinebridge.directory.fhir.apikey", "a-key"),
                        bridge -> drain(bridge.retrieval()
                                .records()
                                .open(PATIENT, JoinedBridge.pointer(JoinedBridge.document()), JoinedBridge.document())),
                        DirectoryException.class));
        return ways;
    }

    private static void drain(RetrievedRecord opened) {
        try (RetrievedRecord record = opened) {
            record.content().transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void eachWayOutEndsInItsTimeWithOurException(Way way) throws Exception {
        SoftAssertions softly = new SoftAssertions();
        ExecutorService callers = Executors.newCachedThreadPool();
        try (StubbornServer server = new StubbornServer(way, simulator)) {
            Map<String, CompletableFuture<Throwable>> failures = new LinkedHashMap<>();
            Map<String, WayOut> ways = waysOut("127.0.0.1:" + server.port());
            ways.forEach((name, out) -> failures.put(name, CompletableFuture.supplyAsync(() -> failure(out), callers)));
            failures.forEach((name, failure) -> softly.assertThat(outcome(failure))
                    .as(name)
                    .isInstanceOf(SpineException.class)
                    .isInstanceOf(expected(name, ways.get(name), way)));
        } finally {
            callers.shutdownNow();
        }
        softly.assertAll();
    }

    private static Class<? extends SpineException> expected(String name, WayOut out, Way way) {
        if (out.failure() == OutcomeUnknownException.class && way.beforeRequest()) {
            return UnavailableException.class;
        }
        boolean stream = name.equals("record") || name.equals("contact details");
        return stream && way == Way.DRIPS_BODY ? SpineException.class : out.failure();
    }

    private static Throwable outcome(CompletableFuture<Throwable> failure) {
        return catchThrowable(() -> {
            Throwable told = failure.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(told).as("a failure").isNotNull();
            throw told;
        });
    }

    private Throwable failure(WayOut out) {
        Map<String, String> settings = new HashMap<>(SHORT);
        settings.putAll(out.settings());
        try (Bridge bridge = joined.bridge(settings)) {
            return catchThrowable(() -> out.use().of(bridge));
        }
    }
}
