package io.spinebridge.payara;

import static io.spinebridge.harness.SettingsInForce.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.harness.Deployment;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.SettingsInForce;
import io.spinebridge.harness.Watching;
import io.spinebridge.harness.Watching.Said;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.pki.ClientIdentity;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What administrators see of the module with the server's own means: health, metrics, JMX, and the command that ships with it. */
@InPayara
class WatchingIT {

    private static final String URL = "spinebridge.local.adjustments.url";
    private static final String READ = "urn:nhs:names:services:raflags:Consent.read:1";
    private static final Pattern NHS_NUMBER = Pattern.compile("(?<!\\d)9\\d{9}(?!\\d)");
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]+\\.|Bearer ");

    private final Deployment deployment = Deployment.current();
    private boolean changed;

    @AfterEach
    void takeBack() throws Exception {
        if (changed) {
            deployment.takeBack(URL);
            eventually(() -> assertThat(SettingsInForce.now()).noneMatch(line -> line.startsWith(URL + "=")));
        }
    }

    @Test
    void healthTellsWhetherItHasStartedLivesAndIsReady() {
        assertThat(Watching.at("/health/started")).contains("\"spinebridge-spine-started\",\"status\":\"UP\"");
        assertThat(Watching.at("/health/live"))
                .contains("\"spinebridge-spine-live\",\"status\":\"UP\"", "\"spinebridge-spine-pages\"");
        assertThat(Watching.at("/health/ready"))
                .contains("\"spinebridge-spine-ready\",\"status\":\"UP\"")
                .contains("\"certificate-days\"", "\"since\"", "\"requests-at-once\":\"60\"")
                .doesNotContain("requests-at-once-warning");
    }

    @Test
    void aProbeOfHealthAsksNothingOfTheSpine() {
        PayaraForTests.simulator().clearEvidence();

        Watching.at("/health");

        assertThat(PayaraForTests.simulator().evidence()).isEmpty();
    }

    @Test
    void metricsCountCallsByHowTheyEnded() {
        double ok = metric("spinebridge_calls_total", READ, "outcome=\"ok\"");
        double repeats = metric("spinebridge_call_repeats_total", READ);
        double timed = metric("spinebridge_call_milliseconds_count", READ);

        PayaraForTests.simulator().faults().add(Fault.once(FaultKind.HTML_500));
        assertThat(Host.asViewer().consent(SeedPatients.FULL_RECORD).returned()).isTrue();

        assertThat(metric("spinebridge_calls_total", READ, "outcome=\"ok\"")).isEqualTo(ok + 1);
        assertThat(metric("spinebridge_call_repeats_total", READ)).isEqualTo(repeats + 1);
        assertThat(metric("spinebridge_call_milliseconds_count", READ)).isEqualTo(timed + 1);
        assertThat(Watching.at("/metrics"))
                .contains("spinebridge_call_milliseconds_bucket{", "le=\"1000.0\"", "le=\"+Inf\"");
    }

    @Test
    void metricsTellHowGuardsConnectionsCertificatesAndTheAuditTrailAre() {
        assertThat(Host.asViewer().consent(SeedPatients.FULL_RECORD).returned()).isTrue();

        assertThat(metric("spinebridge_ready")).isEqualTo(1);
        assertThat(metric("spinebridge_faults")).isZero();
        assertThat(metric("spinebridge_guard_state", "service=\"adjustments\"")).isZero();
        assertThat(metric("spinebridge_guard_most_calls", "service=\"adjustments\""))
                .isPositive();
        assertThat(metric("spinebridge_connections", "service=\"adjustments\"", "state=\"idle\""))
                .isPositive();
        assertThat(metric("spinebridge_bytes", "service=\"adjustments\"", "direction=\"received\""))
                .isPositive();
        assertThat(metric("spinebridge_certificate_days", "store=\"key store\""))
                .isPositive();
        assertThat(metric("spinebridge_audit_backlog")).isZero();
        assertThat(metric("spinebridge_requests_at_once")).isEqualTo(60);
    }

    @Test
    void theCommandTellsWhatIsInForce() throws Exception {
        assertThat(Host.asViewer().consent(SeedPatients.FULL_RECORD).returned()).isTrue();

        Said status = Watching.commandAsShipped("status");

        assertThat(status.status()).as(status.text()).isZero();
        assertThat(status.text())
                .contains("Calls can be made.", "60 requests at once", ClientIdentity.VALID.commonName(), READ)
                .containsPattern("spinebridge.asid +200000000205 +\\S")
                .containsPattern("spinebridge.tls.keystore.password +set ")
                .containsPattern("adjustments +closed ");
    }

    @Test
    void theCommandFollowsAWayThatIsSound() throws Exception {
        Said diagnosis = Watching.command("diagnose");

        assertThat(diagnosis.status()).as(diagnosis.text()).isZero();
        assertThat(diagnosis.text())
                .contains("[fine] adjustments: TLS: TLSv1.2", "[fine] pointers: answer", "[fine] directory: answer")
                .contains("Nothing is in the way of calls.");
    }

    @Test
    void theCommandFindsWhereAWayIsBroken() throws Exception {
        changed = true;
        deployment.make(URL + "=https://no-such-host.invalid/STU3");

        eventually(() -> {
            Said diagnosis = Watching.command("diagnose", "adjustments");
            assertThat(diagnosis.status()).isEqualTo(1);
            assertThat(diagnosis.text())
                    .contains("[failed] adjustments: name: the name no-such-host.invalid is not known here")
                    .contains("Calls fail: see the steps marked [failed].");
        });
    }

    @Test
    void theCommandReadsCertificatesAnewAndResetsAGuard() throws Exception {
        Said reloaded = Watching.command("reload-certificates");
        assertThat(reloaded.status()).as(reloaded.text()).isZero();
        assertThat(reloaded.text()).contains("are in force");

        assertThat(Watching.command("reset-guard", "adjustments"))
                .isEqualTo(new Said(0, "The guard adjustments lets calls through.\n"));
        assertThat(Watching.command("reset-guard", "nobody's").text())
                .contains("there is no guard of the name nobody's");
    }

    @Test
    void aChangeThatIsNotTakenIsToldEverywhereAndReadinessStays() throws Exception {
        changed = true;
        deployment.make(URL + "=http://plain.example.nhs.uk");

        eventually(() -> assertThat(Watching.at("/health/ready"))
                .contains("\"status\":\"UP\"", "change-not-taken", "spinebridge.adjustments.url"));
        assertThat(Watching.command("status").text())
                .contains("Calls can be made.", "fault: spinebridge.adjustments.url");
        assertThat(metric("spinebridge_faults")).isPositive();
    }

    @Test
    void nothingOfAPatientAndNoTokenIsInAnyOfIt() throws Exception {
        assertThat(Host.asViewer().record(SeedPatients.FULL_RECORD).returned()).isTrue();
        PayaraForTests.simulator()
                .faults()
                .add(Fault.outcome(409, "FHIR_RESOURCE_CONFLICT").times(-1));
        assertThat(Host.asViewer().record(SeedPatients.FULL_RECORD).returned()).isFalse();

        assertThat(Stream.of(
                        Watching.at("/health"),
                        Watching.at("/metrics"),
                        Watching.command("status").text(),
                        Watching.command("diagnose").text()))
                .allSatisfy(text -> assertThat(text)
                        .isNotBlank()
                        .doesNotContain(SeedPatients.FULL_RECORD)
                        .doesNotContainPattern(NHS_NUMBER)
                        .doesNotContainPattern(TOKEN));
    }

    /** The figure of the one line of a name that has all of these in its tags; nought where there is none yet. */
    private static double metric(String name, String... tags) {
        return Watching.at("/metrics")
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> line.contains("application=\"spinebridge\""))
                .filter(line -> Stream.of(tags).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
