package io.spinebridge.adjustments;

import static io.spinebridge.adjustments.ReadingIT.patient;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLSessionContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Certificates that are renewed, by replacing the key store, while calls are made over mutual TLS. */
@Timeout(120)
@WithTestSpine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RotationIT {

    private static final int ROTATIONS = 100;
    private static final int SETTLED = 20;
    private static final int CALLERS = 8;
    /** Fewer than callers, so that connections wait in the pool as well. */
    private static final int CALLS_EACH_TIME = 2;

    private static final int RENEWALS = 6;
    private static final NhsNumber OF_THE_CALLERS = patient(SeedPatients.FULL_RECORD);
    private static final NhsNumber OF_THE_ADMINISTRATOR = patient(SeedPatients.BEST_INTEREST);

    private final TestSpine spine;
    private final SpineSimulator simulator;
    private final List<Renewal> renewals = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

    @TempDir
    private Path directory;

    private final List<String> shown = new ArrayList<>();
    private final Semaphore turns = new Semaphore(0);
    private Path keyStore;
    private Wire wire;

    private record Renewal(byte[] file, String serial) {}

    RotationIT(TestSpine spine) {
        this.spine = spine;
        this.simulator = spine.simulator();
    }

    @BeforeAll
    void renew() throws GeneralSecurityException, IOException {
        char[] password = spine.password().toCharArray();
        for (int i = 0; i < RENEWALS; i++) {
            KeyStore store = simulator.pki().renewedKeyStore(ClientIdentity.VALID, password);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            store.store(file, password);
            X509Certificate leaf = (X509Certificate) store.getCertificate("spine");
            renewals.add(new Renewal(file.toByteArray(), leaf.getSerialNumber().toString(16)));
        }
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void notOneCallFailsDuringAHundredRotationsUnderLoad() throws Exception {
        keyStore = directory.resolve("spine.p12");
        Files.write(keyStore, renewals.get(0).file());
        // A repeated call would hide one that failed.
        wire = Wire.alone(spine.with("spinebridge.tls.keystore.path", keyStore)
                .with("spinebridge.adjustments.guard.repeats", "0"));
        List<Future<Void>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(threads.submit(this::call));
        }

        List<String> expected = new ArrayList<>();
        List<WeakReference<SSLSessionContext>> contexts = new ArrayList<>();
        int threadsAtFirst = 0;
        for (int rotation = 1; rotation <= ROTATIONS; rotation++) {
            Renewal next = renewals.get(rotation % RENEWALS);
            turns.release(CALLS_EACH_TIME);
            if (rotation % 10 == 0) {
                halfWritten(next);
                expected.add(renewals.get((rotation - 1) % RENEWALS).serial());
            }
            replace(next);
            expected.add(next.serial());
            contexts.add(new WeakReference<>(wire.tls.context().getClientSessionContext()));
            if (rotation == SETTLED) {
                threadsAtFirst = threadsOfOurs();
            }
        }
        int threadsAtLast = threadsOfOurs();
        for (Future<Void> caller : callers) {
            // Throws what a call threw.
            caller.get();
        }

        assertThat(shown)
                .as("the certificate of the first call after each change")
                .isEqualTo(expected);
        assertThat(threadsAtLast).isLessThanOrEqualTo(threadsAtFirst + 1);
        await("for what was replaced to be collected")
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    System.gc();
                    return contexts.stream()
                                    .filter(context -> context.get() != null)
                                    .count()
                            <= 2;
                });
    }

    /** A call at each turn, so that some are under way in each rotation. */
    private Void call() throws InterruptedException {
        for (int i = 0; i < ROTATIONS * CALLS_EACH_TIME / CALLERS; i++) {
            turns.acquire();
            wire.reader().consents(OF_THE_CALLERS);
        }
        return null;
    }

    private void replace(Renewal next) throws IOException {
        Path beside = directory.resolve("new.p12");
        Files.write(beside, next.file());
        Files.move(beside, keyStore, ATOMIC_MOVE);
        wire.certificates.look();
        assertThat(wire.certificates.faults()).isEmpty();
        callOfTheAdministrator();
    }

    private void halfWritten(Renewal next) throws IOException {
        Files.write(keyStore, Arrays.copyOf(next.file(), next.file().length / 2));
        wire.certificates.look();
        assertThat(wire.certificates.faults()).singleElement().asString().contains("spinebridge.tls.keystore.path");
        callOfTheAdministrator();
    }

    private void callOfTheAdministrator() {
        wire.reader().consents(OF_THE_ADMINISTRATOR);
        List<Evidence> calls = simulator.evidence().stream()
                .filter(entry -> entry.uri().contains(OF_THE_ADMINISTRATOR.value()))
                .toList();
        shown.add(calls.get(calls.size() - 1).clientSerial());
    }

    private static int threadsOfOurs() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("simulator"))
                .count();
    }
}
