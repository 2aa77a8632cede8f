package io.spinebridge.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spinebridge.configuration.SpineService;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.diagnosis.Finding.Outcome;
import io.spinebridge.simulator.listener.TlsMaterial;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.pki.ServerIdentity;
import io.spinebridge.testing.StubbornServer;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.Users;
import io.spinebridge.testing.WithTestSpine;
import io.spinebridge.tls.TlsLoader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way in which the way to the Spine can be broken is found where it is broken, in words that say what to do. */
@Timeout(120)
@WithTestSpine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiagnosisIT {

    private static final Duration STEP = Duration.ofSeconds(10);

    private final TestSpine spine;
    private Clock clock = Clock.systemUTC();
    private Optional<ProxySelector> proxies = Optional.empty();
    private Duration longestStep = STEP;

    DiagnosisIT(TestSpine spine) {
        this.spine = spine.without("spinebridge.pointers.asid")
                .without("spinebridge.pointers.url")
                .without("spinebridge.retrieval.url");
    }

    @AfterEach
    void asItWas() {
        clock = Clock.systemUTC();
        proxies = Optional.empty();
        longestStep = STEP;
        spine.simulator().pki().reinstate(ClientIdentity.VALID);
    }

    @Test
    void aSoundWayIsSoundInEveryStep() {
        List<Step> told = new ArrayList<>();
        Diagnosis diagnosis = diagnoser(spine).diagnose(Optional.empty(), told::add);

        assertThat(diagnosis.steps())
                .isEqualTo(told)
                .extracting(Step::subject, Step::name, DiagnosisIT::outcome)
                .containsExactly(
                        // The simulator's certificates are valid for less than a month.
                        tuple("module", "own certificate", Outcome.WARNING),
                        tuple("adjustments", "proxy", Outcome.FINE),
                        tuple("adjustments", "name", Outcome.FINE),
                        tuple("adjustments", "connection", Outcome.FINE),
                        tuple("adjustments", "TLS", Outcome.FINE),
                        tuple("adjustments", "answer", Outcome.FINE),
                        tuple("adjustments", "clock", Outcome.FINE),
                        tuple("pointers", "address", Outcome.LEFT_OUT),
                        tuple("retrieval", "address", Outcome.LEFT_OUT),
                        tuple("directory", "answer", Outcome.LEFT_OUT));
        assertThat(diagnosis.sound()).isTrue();
        assertThat(step(diagnosis, "TLS").found()).contains("TLSv1.2", "issued by", "valid until");
        assertThat(step(diagnosis, "own certificate").found())
                .contains(ClientIdentity.VALID.commonName(), "serial number", "days from now");
        assertThat(diagnosis.text())
                .contains("[fine] adjustments: answer: GET " + spine.simulator().baseUrl() + "/metadata")
                .endsWith("Nothing is in the way of calls.");
    }

    @Test
    void theLocatorTheProxyAndTheDirectoryAreFollowedToTheirEnds() {
        TestSpine all = spine.with("spinebridge.pointers.asid", "200000000370")
                .with("spinebridge.pointers.url", spine.simulator().baseUrl())
                .with("spinebridge.retrieval.url", spine.simulator().proxyUrl())
                .with("spinebridge.directory", "ldap")
                .with(
                        "spinebridge.directory.ldap.url",
                        spine.simulator().retrieval().directory().ldapUrl());

        Diagnosis diagnosis = diagnose(all);

        assertThat(diagnosis.sound()).as(diagnosis.text()).isTrue();
        assertThat(diagnosis.steps())
                .filteredOn(step -> step.name().equals("answer"))
                .extracting(Step::subject, DiagnosisIT::outcome)
                .containsExactly(
                        tuple("adjustments", Outcome.FINE),
                        tuple("pointers", Outcome.FINE),
                        tuple("retrieval", Outcome.FINE),
                        tuple("directory", Outcome.FINE));
    }

    @Test
    void oneServiceAloneIsLookedAtWhereThatIsAskedFor() {
        Diagnosis diagnosis = diagnoser(spine).diagnose(Optional.of(SpineService.ADJUSTMENTS), step -> {});

        assertThat(diagnosis.steps()).extracting(Step::subject).doesNotContain("pointers", "retrieval");
    }

    @Test
    void asksNobodyAboutAPatientAndShowsNobodysToken() {
        diagnose(spine);

        assertThat(spine.simulator().evidence()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.method()).isEqualTo("GET");
            assertThat(entry.uri()).endsWith("/metadata");
            assertThat(entry.headers().toString().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("authorization");
        });
    }

    @Test
    void anUnknownNameIsFoundInTheNameAndWhatRestsOnItIsLeftOut() {
        Diagnosis diagnosis = diagnose(at("https://no-such-host.invalid/STU3"));

        assertThat(failed(diagnosis)).containsExactly("name");
        assertThat(step(diagnosis, "name").advice()).contains("spinebridge.adjustments.url", "network");
        assertThat(diagnosis.steps())
                .filteredOn(step -> step.subject().equals("adjustments"))
                .filteredOn(step -> outcome(step) == Outcome.LEFT_OUT)
                .extracting(Step::name)
                .containsExactly("connection", "TLS", "answer");
        assertThat(diagnosis.text()).endsWith("Calls fail: see the steps marked [failed].");
    }

    @Test
    void aClosedPortIsFoundInTheConnection() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        Diagnosis diagnosis = diagnose(at("https://127.0.0.1:" + closed + "/STU3"));

        assertThat(failed(diagnosis)).containsExactly("connection");
        assertThat(step(diagnosis, "connection").found()).contains("refuses connections");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"DOES_NOT_ACCEPT", "SAYS_NOTHING_IN_HANDSHAKE", "DRIPS_HANDSHAKE", "SAYS_NOTHING", "DRIPS_BODY"})
    void whatSwallowsEverythingIsGivenUpInTime(StubbornServer.Way way) throws IOException {
        longestStep = Duration.ofSeconds(3);
        try (StubbornServer server = new StubbornServer(way, spine.simulator())) {
            Diagnosis diagnosis = diagnose(at("https://127.0.0.1:" + server.port() + "/STU3"));

            String broken = switch (way) {
                case DOES_NOT_ACCEPT -> "connection";
                case SAYS_NOTHING_IN_HANDSHAKE, DRIPS_HANDSHAKE -> "TLS";
                default -> "answer";
            };
            assertThat(failed(diagnosis)).containsExactly(broken);
            assertThat(step(diagnosis, broken).advice()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, has expired",
        "WRONG_HOST, is for another host name",
        "UNTRUSTED, is not from an authority in our trust store"
    })
    void aServerThatIsNotTrustedIsShownAllTheSame(ServerIdentity identity, String why) throws Exception {
        try (TlsServer server = new TlsServer(new TlsMaterial(spine.simulator().pki(), identity).newContext())) {
            Diagnosis diagnosis = diagnose(at(server.url()));

            assertThat(failed(diagnosis)).containsExactly("TLS");
            assertThat(step(diagnosis, "TLS").found()).contains(why, "shown: CN=", "issued by");
            assertThat(step(diagnosis, "TLS").advice()).contains("trust store");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "client-expired.p12, expired at",
        "client-not-yet-valid.p12, is not valid before",
        "none.p12, does not exist"
    })
    void aCertificateThatCannotBeUsedIsFoundBeforeAnythingElse(String file, String why) {
        Diagnosis diagnosis = diagnose(spine.identifiedBy(file));

        assertThat(failed(diagnosis)).containsExactly("own certificate");
        assertThat(step(diagnosis, "own certificate").found()).contains(why, "spinebridge.tls.keystore.path");
        assertThat(step(diagnosis, "connection").outcome()).isEqualTo(Outcome.FINE);
        assertThat(step(diagnosis, "TLS").found()).contains("our certificate cannot be used");
    }

    @Test
    void aCertificateThatTheSpineRefusesIsFoundInTheHandshakeOrInTheAnswer() {
        spine.simulator().pki().revoke(ClientIdentity.VALID);

        Diagnosis diagnosis = diagnose(spine);

        assertThat(failed(diagnosis)).isSubsetOf("TLS", "answer").isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PT2S, FINE, goes as",
        "PT-20S, WARNING, behind",
        "PT20S, WARNING, ahead of",
        "PT-10M, FAILED, behind",
        "PT10M, FAILED, ahead of"
    })
    void aClockThatIsWrongIsFound(Duration offset, Outcome outcome, String words) {
        clock = Clock.offset(Clock.systemUTC(), offset);

        Finding found = step(diagnose(spine), "clock");

        assertThat(found.outcome()).isEqualTo(outcome);
        assertThat(found.found()).contains(words);
        if (outcome != Outcome.FINE) {
            assertThat(found.advice()).contains("NTP");
        }
    }

    @Test
    void aProxyThatNobodyUsesIsTold() {
        proxies = Optional.of(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.hospital", 3128)));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failed) {
                // Nobody connects there.
            }
        });

        assertThat(step(diagnose(spine), "proxy")).satisfies(finding -> {
            assertThat(finding.outcome()).isEqualTo(Outcome.WARNING);
            assertThat(finding.found()).contains("proxy.hospital");
        });
    }

    @Test
    void aWrongPathIsFoundInTheAnswer() {
        Finding answer =
                step(diagnose(at(spine.simulator().baseUrl().resolve("/nowhere").toString())), "answer");

        assertThat(answer.outcome()).isEqualTo(Outcome.WARNING);
        assertThat(answer.found()).contains("HTTP 4");
        assertThat(answer.advice()).contains("path of spinebridge.adjustments.url");
    }

    private TestSpine at(String url) {
        return spine.with("spinebridge.adjustments.url", url);
    }

    private Diagnosis diagnose(TestSpine changed) {
        return diagnoser(changed).diagnose(Optional.empty(), step -> {});
    }

    private Diagnoser diagnoser(TestSpine changed) {
        SpineSettings settings = changed.joinWithoutCertificate(() -> Users.NURSE).settings;
        return new Diagnoser(
                "",
                settings,
                new TlsLoader(settings.tls(), Clock.systemUTC()),
                new Diagnoser.Surroundings(clock, proxies, longestStep));
    }

    private static Finding step(Diagnosis diagnosis, String name) {
        return diagnosis.steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow()
                .finding();
    }

    private static List<String> failed(Diagnosis diagnosis) {
        return diagnosis.steps().stream()
                .filter(step -> outcome(step) == Outcome.FAILED)
                .map(Step::name)
                .toList();
    }

    private static Outcome outcome(Step step) {
        return step.finding().outcome();
    }
}
