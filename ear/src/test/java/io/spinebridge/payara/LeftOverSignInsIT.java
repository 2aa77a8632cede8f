package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.demonstration.Browser;
import io.spinebridge.environment.Account;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.TestedEar;
import io.spinebridge.host.CallReport;
import io.spinebridge.simulator.SpineSimulator;
import io.spinebridge.simulator.adjustments.SeedPatients;
import jakarta.ejb.EJBAccessException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Payara forgets a user at the end of a servlet. The request that carries name and password to its FORM log-in never gets to one: the user
 * stays on the thread, and Payara takes whoever comes next to an unprotected web module on that thread for him.
 */
@InPayara
class LeftOverSignInsIT {

    /** More than the server has threads, so that each of them is met. */
    private static final int REQUESTS = 80;

    private final URI server = PayaraForTests.environment().payara().http();
    private final Account editor = PayaraForTests.environment().accounts().editor();
    private final SpineSimulator simulator = PayaraForTests.simulator();

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return TestedEar.withHostThatSignsUsersIn();
    }

    @AfterEach
    void leaveNoUserOnAnyThread() {
        callAnonymously();
    }

    @Test
    void nobodyIsTakenForAUserWhoSignedInOnThePage() throws Exception {
        signIn(server.resolve("/spinebridge/"));

        assertThat(callAnonymously()).containsOnly(EJBAccessException.class.getName());
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void nobodyIsTakenForAUserWhoSignedInAtTheHost() throws Exception {
        signIn(server.resolve("/host-pages/"));

        assertThat(callAnonymously())
                .as("the container lets him in, Spinebridge does not")
                .containsOnly(EJBAccessException.class.getName(), CallerRefusedException.class.getName());
        assertThat(simulator.evidence()).isEmpty();
    }

    private void signIn(URI page) throws Exception {
        for (int i = 0; i < REQUESTS; i++) {
            Browser browser = Browser.thatStopsAtRedirects().open(page);
            browser.submit(Map.of("j_username", editor.name(), "j_password", editor.password()));
            assertThat(browser.status()).as("the sign-in succeeded").isBetween(300, 399);
        }
    }

    private List<String> callAnonymously() {
        return IntStream.range(0, REQUESTS)
                .mapToObj(call -> Host.anonymous().consent(SeedPatients.FULL_RECORD))
                .map(CallReport::thrown)
                .toList();
    }
}
