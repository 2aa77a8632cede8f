package io.spinebridge.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpServer;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.testing.LogLines;
import io.spinebridge.testing.MutableClock;
import io.spinebridge.testing.Settings;
import io.spinebridge.testing.TestCertificates;
import io.spinebridge.testing.TestCertificates.Identity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers whose certificates were revoked, over real sockets. */
@Timeout(60)
class RevocationTest {

    private static final TestCertificates OURS = new TestCertificates("Spine Test");
    private static final Identity LEAF = OURS.leaf("ehr.example.nhs.uk");
    private static final Identity SOUND = OURS.leaf("server");
    private static final Identity REVOKED = OURS.leaf("revoked server");
    private static final Optional<Instant> NEXT = Optional.of(TestCertificates.UNTIL);
    private static final X509CRL LIST = OURS.revocationList(NEXT, REVOKED);
    private static final X509CRL EMPTY = OURS.revocationList(NEXT);
    private static final X509CRL OF_ANOTHER = new TestCertificates("Another").revocationList(NEXT);
    private static final Instant MID = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir
    private Path directory;

    private final MutableClock clock = new MutableClock(MID);
    private final LogLines log = new LogLines(TlsLoader.class);
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private Path file;
    private HttpServer web;
    private volatile int status = 200;
    private volatile byte[] body;

    @BeforeEach
    void begin() throws Exception {
        file = directory.resolve("subca.crl");
        TestCertificates.write(OURS.keyStore(LEAF), directory.resolve("spine.p12"));
        TestCertificates.write(OURS.trustStore(), directory.resolve("trust.p12"));
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            fetches.incrementAndGet();
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        web.start();
        body = LIST.getEncoded();
    }

    @AfterEach
    void end() {
        web.stop(0);
        log.close();
    }

    private TlsLoader loader(String lists) {
        SpineSettings settings = Settings.with(Map.of(
                "spinebridge.tls.keystore.path", directory.resolve("spine.p12").toString(),
                "spinebridge.tls.truststore.path",
                        directory.resolve("trust.p12").toString(),
                "spinebridge.tls.crl", lists));
        return new TlsLoader(settings.tls(), clock, background::add);
    }

    private String url() {
        return "http://localhost:" + web.getAddress().getPort() + "/subca.crl?latest";
    }

    private static boolean takes(TlsLoader loader, Identity server) throws Exception {
        try (ClientCertificateServer listener = new ClientCertificateServer(OURS, server)) {
            return listener.clientSeen(loader.tls().context(), loader.tls().parameters())
                    .isPresent();
        }
    }

    private void runBackground() {
        assertThat(background).hasSize(1);
        background.remove().run();
    }

    private static byte[] pem(X509CRL list) throws Exception {
        return ("-----BEGIN X509 CRL-----\n" + Base64.getMimeEncoder().encodeToString(list.getEncoded())
                        + "\n-----END X509 CRL-----\n")
                .getBytes();
    }

    @Test
    void withoutAListNobodyLooks() throws Exception {
        TlsLoader loader = loader("");
        loader.usable();

        assertThat(takes(loader, REVOKED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aServerOnTheListIsNotTakenAndOthersAre(boolean pem) throws Exception {
        Files.write(file, pem ? pem(LIST) : LIST.getEncoded());
        Path another = Files.write(directory.resolve("another.crl"), OF_ANOTHER.getEncoded());
        TlsLoader loader = loader(another + ", " + file);
        loader.usable().requireUsable();

        assertThat(takes(loader, REVOKED)).isFalse();
        assertThat(takes(loader, SOUND)).isTrue();
    }

    @Test
    void aServerOfWhichNoListTellsIsNotTakenAndNoAddressInItsCertificateIsAsked() throws Exception {
        Files.write(file, OF_ANOTHER.getEncoded());
        TlsLoader loader = loader(file.toString());
        loader.usable();

        assertThat(takes(loader, OURS.leafWithListAt(url(), "server"))).isFalse();
        assertThat(fetches).hasValue(0);
    }

    @Test
    void aListThatChangedCountsForTheNextConnection() throws Exception {
        Files.write(file, EMPTY.getEncoded());
        TlsLoader loader = loader(file.toString());
        loader.look();
        assertThat(takes(loader, REVOKED)).isTrue();
        long generation = loader.tls().generation();

        Files.write(file, LIST.getEncoded());
        loader.look();

        assertThat(loader.tls().generation())
                .as("connections of before are not used again")
                .isGreaterThan(generation);
        assertThat(takes(loader, REVOKED)).isFalse();
    }

    static Stream<Arguments> unusable() throws Exception {
        byte[] whole = LIST.getEncoded();
        byte[] forged = whole.clone();
        forged[forged.length - 1] ^= 1;
        return Stream.of(
                arguments("half-written", Arrays.copyOf(whole, whole.length / 2), "cannot be read as DER or PEM"),
                arguments("half-written PEM", Arrays.copyOf(pem(LIST), 200), "cannot be read as DER or PEM"),
                arguments("a page", "<html>moved</html>".getBytes(), "cannot be read as DER or PEM"),
                arguments("empty", new byte[0], "holds no revocation list"),
                arguments("a certificate", OURS.sub().getEncoded(), "cannot be read as DER or PEM"),
                arguments("forged", forged, "is not signed by the authority that it names"),
                arguments(
                        "without an end",
                        OURS.revocationList(Optional.empty(), REVOKED).getEncoded(),
                        "does not say until when it holds"),
                arguments(
                        "out of date",
                        OURS.revocationList(Optional.of(MID.minusSeconds(1)), REVOKED)
                                .getEncoded(),
                        "was to be replaced by " + MID.minusSeconds(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void anUnusableListIsRefusedAtTheStartAndLaterLeavesTheOldInForce(String what, byte[] content, String fault)
            throws Exception {
        Files.write(file, content);
        TlsLoader loader = loader(file.toString());
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(loader::usable)
                .satisfies(refused -> assertThat(refused.faults())
                        .singleElement()
                        .asString()
                        .contains("spinebridge.tls.crl")
                        .contains(fault));
        assertThat(takes(loader, SOUND)).isFalse();

        Files.write(file, LIST.getEncoded());
        loader.look();
        assertThat(loader.faults()).isEmpty();
        Files.write(file, content);
        loader.look();

        assertThat(loader.faults()).singleElement().asString().contains(fault);
        assertThatCode(() -> loader.usable().requireUsable()).doesNotThrowAnyException();
        assertThat(takes(loader, REVOKED)).isFalse();
        assertThat(takes(loader, SOUND)).isTrue();
    }

    @Test
    void aListThatWasNotReplacedInTimeStopsCallsWithAMessage() throws Exception {
        Files.write(file, LIST.getEncoded());
        Files.write(
                file,
                OURS.revocationList(Optional.of(MID.plusSeconds(60)), REVOKED).getEncoded());
        TlsLoader loader = loader(file.toString());
        loader.usable().requireUsable();
        clock.advance(Duration.ofSeconds(61));

        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> loader.usable().requireUsable())
                .withMessageContaining("spinebridge.tls.crl")
                .withMessageContaining("was to be replaced by");
        Files.write(file, LIST.getEncoded());
        loader.look();
        loader.usable().requireUsable();
    }

    @Test
    void aListAtAUrlIsFetchedOnceThenInTheBackgroundBeforeItIsOutOfDate() throws Exception {
        body = EMPTY.getEncoded();
        TlsLoader loader = loader(url());
        loader.usable().requireUsable();
        assertThat(fetches).hasValue(1);
        assertThat(takes(loader, REVOKED)).isTrue();
        body = LIST.getEncoded();

        loader.look();
        clock.advance(Duration.ofHours(5));
        loader.look();
        assertThat(background).isEmpty();
        clock.advance(Duration.ofHours(1));
        loader.look();
        loader.look();
        assertThat(fetches).as("nobody who looks waits").hasValue(1);
        runBackground();
        loader.look();

        assertThat(fetches).hasValue(2);
        assertThat(takes(loader, REVOKED)).isFalse();
        assertThat(takes(loader, SOUND)).isTrue();
    }

    @Test
    void aListThatCannotBeFetchedAnewStaysInForceAndIsToldOnce() throws Exception {
        TlsLoader loader = loader(url());
        loader.look();
        assertThat(loader.faults()).as("it is on its way").hasSize(1);
        assertThat(log.all()).isEmpty();
        runBackground();
        loader.look();
        assertThat(loader.faults()).isEmpty();
        log.clear();
        status = 404;
        clock.advance(Duration.ofHours(6));
        loader.look();
        runBackground();

        for (int i = 0; i < 299; i++) {
            loader.look();
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(background).as("not tried again at once").isEmpty();
        assertThat(loader.faults())
                .singleElement()
                .asString()
                .contains("HTTP 404")
                .contains("spinebridge.tls.crl");
        assertThat(log.all()).singleElement().asString().contains("HTTP 404");
        assertThatCode(() -> loader.usable().requireUsable()).doesNotThrowAnyException();
        assertThat(takes(loader, REVOKED)).isFalse();

        status = 200;
        body = "<html>sign in</html>".getBytes();
        clock.advance(Duration.ofSeconds(1));
        loader.look();
        runBackground();
        assertThat(loader.faults()).singleElement().asString().contains("no revocation list");
        assertThat(takes(loader, REVOKED)).isFalse();

        body = LIST.getEncoded();
        loader.reload();
        assertThat(loader.faults()).isEmpty();
    }

    @Test
    void whileNoneCouldBeFetchedNoCallIsMadeAndItIsTriedEachMinute() throws Exception {
        status = 503;
        TlsLoader loader = loader(url());
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(loader::usable)
                .withMessageContaining("could not be fetched")
                .withMessageContaining("HTTP 503");
        assertThatExceptionOfType(NotReadyException.class).isThrownBy(loader::usable);
        assertThat(fetches).as("calls do not wait for another attempt").hasValue(1);
        loader.look();
        assertThat(background).isEmpty();

        status = 200;
        clock.advance(Duration.ofMinutes(1));
        loader.look();
        runBackground();
        loader.look();

        loader.usable().requireUsable();
        assertThat(loader.faults()).isEmpty();
    }

    @Test
    void otherSettingsTakeAListAtAUrlWithoutWaitingForIt() throws Exception {
        TlsLoader loader = loader("");
        loader.usable();
        SpineSettings with = Settings.with(Map.of(
                "spinebridge.tls.keystore.path", directory.resolve("spine.p12").toString(),
                "spinebridge.tls.truststore.path",
                        directory.resolve("trust.p12").toString(),
                "spinebridge.tls.crl", url()));

        assertThat(loader.check(with.tls())).isEmpty();
        loader.use(with.tls());
        assertThat(fetches).hasValue(0);
        assertThat(takes(loader, REVOKED)).isTrue();
        runBackground();
        loader.look();

        assertThat(takes(loader, REVOKED)).isFalse();
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUp() throws IOException {
        ListDownload download = new ListDownload(Duration.ofMillis(200), Duration.ofMillis(400));
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI there = URI.create("http://localhost:" + silent.getLocalPort() + "/");

            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> download.get(there))
                    .satisfies(
                            failure -> assertThat(ListDownload.reason(failure)).isEqualTo("the answer took too long"));
        }
    }

    @Test
    void anAnswerWithoutEndIsGivenUp() throws IOException {
        ListDownload download = new ListDownload(Duration.ofSeconds(5), Duration.ofMillis(300));
        web.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(new byte[100]);
                    exchange.getResponseBody().flush();
                }
            } finally {
                exchange.close();
            }
        });
        URI there = URI.create("http://localhost:" + web.getAddress().getPort() + "/endless");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> download.get(there))
                .satisfies(failure -> assertThat(ListDownload.reason(failure)).containsAnyOf("too long", "64 MiB"));
    }
}
