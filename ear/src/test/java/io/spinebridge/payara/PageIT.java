package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.demonstration.Browser;
import io.spinebridge.demonstration.Clinician;
import io.spinebridge.environment.Accounts;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clinician's page against the container's real sign-in. */
@InPayara
class PageIT {

    private final URI page = PayaraForTests.environment().payara().http().resolve("/spinebridge/");
    private final Accounts accounts = PayaraForTests.environment().accounts();
    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final Clinician clinician = new Clinician(page);

    @Test
    void showsARecordToASignedInClinician() throws Exception {
        clinician.signIn(accounts.viewer());

        Browser shown = clinician.lookUp(SeedPatients.FULL_RECORD);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.page().text()).contains("Uses Makaton sign language", "Autistic disorder", "999 000 1014");
        assertThat(simulator.evidence()).hasSize(5).allMatch(Evidence::passed);
    }

    @Test
    void showsPointersToASignedInClinician() throws Exception {
        clinician.signIn(accounts.viewer());

        Browser shown = clinician.lookUpPointers(SeedPointers.SEVERAL);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.page().select("article")).hasSize(5);
        assertThat(shown.page().text()).contains("Mental health crisis plan", "RR8", "999 000 2002");
        assertThat(shown.page().select("a[href^=https]"))
                .as("no link to what others wrote")
                .isEmpty();
        assertThat(simulator.evidence()).hasSize(1).allMatch(Evidence::passed);
    }

    @Test
    void tellsAPatientWhomTheLocatorDoesNotKnowFromOneWithoutPointers() throws Exception {
        clinician.signIn(accounts.viewer());

        assertThat(clinician.lookUpPointers(SeedPointers.NEVER_SEEN).page().select("#unknown-patient"))
                .isNotEmpty();
        assertThat(clinician.lookUpPointers(SeedPointers.NO_POINTERS).page().select("#no-pointers"))
                .isNotEmpty();
    }

    @Test
    void asksForSignInFirst() throws Exception {
        Browser shown = new Browser().open(page.resolve("adjustments"));

        assertThat(shown.page().select("input[name=j_password]")).isNotEmpty();
        assertThat(shown.page().select("input[name=nhsNumber]")).isEmpty();
    }

    @Test
    void doesNotLetAWrongPasswordIn() throws Exception {
        Browser shown = clinician.signIn(accounts.viewer().name(), "wrong");

        assertThat(shown.page().text()).contains("The user name or the password is not correct");
        assertThat(shown.page().select("input[name=nhsNumber]")).isEmpty();
    }

    @Test
    void changesTheSessionIdWhenSomebodySignsIn() throws Exception {
        Browser browser = new Browser().open(page);
        List<String> before = browser.cookies();

        browser.submit(Map.of(
                "j_username",
                accounts.viewer().name(),
                "j_password",
                accounts.viewer().password()));

        assertThat(before).isNotEmpty();
        assertThat(browser.cookies()).isNotEmpty().doesNotContainAnyElementsOf(before);
        assertThat(browser.open(page.resolve("adjustments")).page().select("input[name=nhsNumber]"))
                .isNotEmpty();
    }

    @Test
    void signsOut() throws Exception {
        Browser browser = clinician.signIn(accounts.viewer());

        assertThat(browser.press("form[action$=/sign-out]").status()).isEqualTo(200);

        assertThat(browser.open(page).page().select("input[name=j_password]")).isNotEmpty();
    }

    @Test
    void doesNotLetAUserWithoutRoleIn() throws Exception {
        Browser shown = clinician.signIn(accounts.withoutRole());

        assertThat(shown.status()).isEqualTo(403);
        assertThat(shown.page().select("input[name=nhsNumber]")).isEmpty();
    }

    @Test
    void tellsAUserWithoutRoleProfileAndSendsNothing() throws Exception {
        clinician.signIn(accounts.withoutRoleProfile());

        Browser shown = clinician.lookUp(SeedPatients.FULL_RECORD);

        assertThat(shown.page().text()).doesNotContain("Makaton").containsIgnoringCase("role");
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void tellsThatTheSpineIsNotAvailable() throws Exception {
        clinician.signIn(accounts.viewer());
        simulator.faults().add(Fault.outcome(503, "INTERNAL_SERVER_ERROR").times(-1));

        Browser shown = clinician.lookUp(SeedPatients.FULL_RECORD);

        assertThat(shown.status()).isEqualTo(503);
        assertThat(shown.page().select("input[name=nhsNumber]")).isNotEmpty();
    }
}
