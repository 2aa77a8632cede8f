package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.environment.Account;
import io.spinebridge.environment.Accounts;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.Together;
import io.spinebridge.host.CallReport;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.server.SpineSimulator;
import jakarta.ejb.EJBAccessException;
import java.util.List;
import org.junit.jupiter.api.Test;

@InPayara
class AdjustmentsCallersIT {

    private static final int THREADS = 20;
    private static final int CALLS = 10;

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final Accounts accounts = PayaraForTests.environment().accounts();

    @Test
    void refusesACallerWhoIsNotSignedIn() {
        CallReport report = Host.anonymous().record(SeedPatients.FULL_RECORD);

        assertThat(report.thrown()).isEqualTo(EJBAccessException.class.getName());
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void refusesACallerWithoutRole() {
        CallReport report = Host.as(accounts.withoutRole()).record(SeedPatients.FULL_RECORD);

        assertThat(report.thrown()).isEqualTo(EJBAccessException.class.getName());
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void refusesACallerWithoutRoleProfile() {
        CallReport report = Host.as(accounts.withoutRoleProfile()).record(SeedPatients.FULL_RECORD);

        assertThat(report.thrown()).isEqualTo(CallerRefusedException.class.getName());
        assertThat(report.message()).contains("role profile");
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void theGatewayItselfRefusesACallerWhoIsNotSignedIn() {
        CallReport report = Host.anonymous().createConsent(SeedPatients.FOR_CREATION);

        assertThat(report.thrown()).isEqualTo(CallerRefusedException.class.getName());
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void neverMixesUsersWhoCallAtTheSameTime() throws Exception {
        // Who reads what tells afterwards whose request it was.
        Account nurse = accounts.viewer();
        Account consultant = accounts.editor();
        Host asNurse = Host.as(nurse);
        Host asConsultant = Host.as(consultant);

        List<CallReport> reports = Together.run(
                THREADS,
                CALLS,
                thread -> thread % 2 == 0
                        ? asNurse.consent(SeedPatients.FULL_RECORD)
                        : asConsultant.consent(SeedPatients.CONSENT_ONLY));

        assertThat(reports).allMatch(CallReport::returned);
        List<Evidence> requests = simulator.evidence();
        assertThat(requests).hasSize(THREADS * CALLS).allMatch(Evidence::passed);
        assertThat(requests)
                .filteredOn(request -> request.uri().contains(SeedPatients.FULL_RECORD))
                .hasSize(THREADS * CALLS / 2)
                .extracting(request -> request.claims().get("requesting_user"))
                .containsOnly(roleProfile(nurse));
        assertThat(requests)
                .filteredOn(request -> request.uri().contains(SeedPatients.CONSENT_ONLY))
                .hasSize(THREADS * CALLS / 2)
                .extracting(request -> request.claims().get("requesting_user"))
                .containsOnly(roleProfile(consultant));
        assertThat(requests)
                .extracting(request -> request.claims().get("sub"))
                .containsExactlyElementsOf(requests.stream()
                        .map(request -> request.claims().get("requesting_user"))
                        .toList());
    }

    @Test
    void refusesCallersWhoAreNotSignedInWhileOthersAre() throws Exception {
        Host asConsultant = Host.as(accounts.editor());
        Host asNobody = Host.anonymous();

        List<CallReport> reports = Together.run(
                THREADS,
                CALLS,
                thread -> thread % 2 == 0
                        ? asConsultant.consent(SeedPatients.FULL_RECORD)
                        : asNobody.consent(SeedPatients.CONSENT_ONLY));

        assertThat(reports).filteredOn(CallReport::returned).hasSize(THREADS * CALLS / 2);
        assertThat(reports)
                .filteredOn(report -> !report.returned())
                .extracting(CallReport::thrown)
                .containsOnly(EJBAccessException.class.getName());
        assertThat(simulator.evidence())
                .extracting(Evidence::uri)
                .hasSize(THREADS * CALLS / 2)
                .allMatch(uri -> uri.contains(SeedPatients.FULL_RECORD));
    }

    private static String roleProfile(Account account) {
        return "https://fhir.nhs.uk/Id/sds-role-profile-id|" + account.name();
    }
}
