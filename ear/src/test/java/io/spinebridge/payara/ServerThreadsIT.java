package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.environment.Ports;
import io.spinebridge.environment.ServerPorts;
import io.spinebridge.harness.HeldCalls;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.host.CallReport;
import io.spinebridge.simulator.adjustments.SeedPatients;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
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
    void doesNotSpeakHttp2WithBrowsersWhichCanLoseThreadsForGood() throws Exception {
        ServerPorts ports = PayaraForTests.environment().payara().ports();
        try (SSLSocket browser =
                (SSLSocket) trusting().getSocketFactory().createSocket(Ports.LOOPBACK, ports.https())) {
            SSLParameters offer = browser.getSSLParameters();
            offer.setApplicationProtocols(new String[] {"h2", "http/1.1"});
            browser.setSSLParameters(offer);
            browser.startHandshake();

            assertThat(browser.getApplicationProtocol()).isNotEqualTo("h2");
        }
    }

    /** The domain's certificate is of its own making. */
    private static SSLContext trusting() throws Exception {
        Path store = PayaraForTests.environment().payara().directory().resolve("config/keystore.p12");
        KeyStore own = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(own);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
