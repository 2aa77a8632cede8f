package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.harness.HeldCalls;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.host.CallReport;
import io.spinebridge.simulator.adjustments.SeedPatients;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** What the last lines of the files for hospitals give a server: enough threads, and none that are lost. */
@InPayara
class ServerThreadsIT {

    /** Four times as many as a fresh domain serves at once, and fewer than the bulkhead lets through. */
    private static final int CALLS = 20;

    @Test
    void servesManyMoreRequestsAtOnceThanAFreshDomainDoes() throws Exception {
        Host host = Host.asViewer();

        try (HeldCalls<CallReport> underWay =
                HeldCalls.make("Consent", CALLS, () -> host.consent(SeedPatients.FULL_RECORD))) {

            assertThat(underWay.release()).hasSize(CALLS).allMatch(CallReport::returned);
        }
    }

    @Test
    void doesNotSpeakHttp2WhichCanLoseThreadsForGood() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        PayaraForTests.environment().payara().http().resolve("/spinebridge/"))
                .version(HttpClient.Version.HTTP_2)
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .version())
                .isEqualTo(HttpClient.Version.HTTP_1_1);
    }
}
