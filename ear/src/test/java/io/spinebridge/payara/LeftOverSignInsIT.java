package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.demonstration.Browser;
import io.spinebridge.environment.Account;
import io.spinebridge.environment.Administration;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.host.CallReport;
import io.spinebridge.neighbour.NeighbourBean;
import io.spinebridge.neighbour.NeighbourServlet;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.server.SpineSimulator;
import jakarta.ejb.EJBAccessException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Payara forgets a user at the end of a servlet. The request that takes name and password to a FORM log-in never gets to one: its user stays on
 * the thread, and is who calls EJBs from there until something else takes the place.
 */
@InPayara
class LeftOverSignInsIT {

    /** More than the server has threads, so that each of them is met. */
    private static final int REQUESTS = 80;

    @TempDir
    private static Path directory;

    private final URI server = PayaraForTests.environment().payara().http();
    private final Account editor = PayaraForTests.environment().accounts().editor();
    private final SpineSimulator simulator = PayaraForTests.simulator();

    @BeforeAll
    static void deployNeighbour() throws Exception {
        Path war = directory.resolve("neighbour.war");
        ShrinkWrap.create(WebArchive.class, "neighbour.war")
                .addClasses(NeighbourBean.class, NeighbourServlet.class)
                .as(ZipExporter.class)
                .exportTo(war.toFile());
        administration().deploy(war, "neighbour");
    }

    @AfterAll
    static void undeployNeighbour() throws Exception {
        administration().undeploy("neighbour");
    }

    @AfterEach
    void leaveNoUserOnAnyThread() throws Exception {
        neighboursCallers();
    }

    @Test
    void anAnonymousCallerIsNotTakenForWhoSignedInOnThePage() throws Exception {
        signIn("/spinebridge/");

        assertThat(anonymousCalls()).containsOnly(EJBAccessException.class.getName());
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void anAnonymousCallerIsNotTakenForWhoSignedInAtTheHost() throws Exception {
        signIn("/host-pages/");

        assertThat(anonymousCalls()).containsOnly(EJBAccessException.class.getName());
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void thePageLeavesNobodyBehindForOtherApplications() throws Exception {
        signIn("/spinebridge/");

        assertThat(neighboursCallers()).containsOnly("ANONYMOUS");
    }

    /** Else the tests before this one would prove nothing; when Payara mends it, they have become needless. */
    @Test
    void otherFormLogInsDoLeaveTheirUserBehind() throws Exception {
        signIn("/host-pages/");

        assertThat(neighboursCallers()).contains(editor.name());
    }

    @Test
    void whatKeepsAnonymousCallersApartIsAnAddressThatNobodyMayOpen() throws Exception {
        assertThat(new Browser()
                        .open(server.resolve("/host/io.spinebridge.denied"))
                        .status())
                .isEqualTo(403);
    }

    private static Administration administration() {
        return PayaraForTests.environment().payara().administration();
    }

    /** Each time the answer to name and password is the last request that its thread saw. */
    private void signIn(String page) throws Exception {
        for (int i = 0; i < REQUESTS; i++) {
            Browser browser = Browser.thatStopsAtRedirects().open(server.resolve(page));
            browser.submit(Map.of("j_username", editor.name(), "j_password", editor.password()));
            assertThat(browser.status()).as("the sign-in succeeded").isBetween(300, 399);
        }
    }

    private List<String> anonymousCalls() {
        return IntStream.range(0, REQUESTS)
                .mapToObj(call -> Host.anonymous().consent(SeedPatients.FULL_RECORD))
                .map(CallReport::thrown)
                .toList();
    }

    private List<String> neighboursCallers() throws Exception {
        List<String> callers = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            callers.add(new Browser()
                    .open(server.resolve("/neighbour/caller"))
                    .page()
                    .text());
        }
        return callers;
    }
}
