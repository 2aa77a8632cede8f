package io.spinebridge.payara;

import static io.spinebridge.payara.EditingExamples.EASY_READ;
import static io.spinebridge.payara.EditingExamples.LEARNING;
import static io.spinebridge.payara.EditingExamples.WITH_RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.harness.DomainSettings;
import io.spinebridge.harness.HostAdjustments;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.OfficialProfiles;
import io.spinebridge.harness.SpineRequests;
import io.spinebridge.harness.TestedEar;
import io.spinebridge.simulator.evidence.Evidence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes of a hospital that is another organisation, and whose Spine wants the current removal reasons. */
@InPayara
class EditingSettingsInPayaraIT {

    private static final String REASONS = "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-RemovalReason";

    private final HostAdjustments editor = HostAdjustments.asEditor();

    @TempDir
    private static Path sent;

    @Deployment(testable = false)
    static EnterpriseArchive ear() throws Exception {
        DomainSettings.set("spinebridge.local.identity.organisation", "X09");
        DomainSettings.set("spinebridge.adjustments.removal-reasons", "current");
        return TestedEar.withHost();
    }

    @AfterEach
    void everyRequestKeptEveryRule() throws IOException {
        SpineRequests.allKeptTheRules();
        OfficialProfiles.keepWhatWasSent(sent);
    }

    @AfterAll
    static void everythingSentKeepsTheOfficialProfiles() throws IOException, InterruptedException {
        OfficialProfiles.accept(sent);
    }

    @ParameterizedTest
    @EnumSource(RemovalReason.class)
    void eachReasonIsTakenWithTheCodeSystemOfWhatIsRemoved(RemovalReason reason) {
        RemovalCause cause = RemovalCause.of(reason, "Discussed on the ward");
        AdjustmentRecord record = editor.read(WITH_RECORD);

        editor.removeAdjustment(WITH_RECORD, record.adjustments().entries().get(0), cause);
        editor.removeCondition(WITH_RECORD, record.impairments(), record.impairments().entries().get(1), cause);
        editor.removeCondition(
                WITH_RECORD, record.underlyingConditions(), record.underlyingConditions().entries().get(0), cause);
        editor.removeRecord(WITH_RECORD, cause);

        assertThat(SpineRequests.changesInWords()).containsExactly(
                "update Flag 200", "update List 200", "update UnderlyingConditions 200", "remove record 200");
        List<String> bodies = SpineRequests.changes().stream().map(Evidence::body).toList();
        assertThat(bodies.get(0)).contains(REASONS + "IndividualAdjustment-1");
        assertThat(bodies.get(1)).contains(REASONS + "IndividualImpairment-1");
        assertThat(bodies.get(2)).contains(REASONS + "UnderlyingCondition-1");
        assertThat(bodies.get(3)).contains(REASONS + "EntireRecord-1");
        assertThat(bodies).allMatch(body -> body.contains("\"" + reason.code() + "\""));
    }

    @Test
    void whatIsStoredNamesTheOrganisationOfTheToken() {
        Adjustment adjustment = editor.addAdjustment(WITH_RECORD, EASY_READ);
        Conditions conditions = editor.addCondition(WITH_RECORD, editor.read(WITH_RECORD).impairments(), LEARNING);

        assertThat(adjustment.provenance()).extracting(entry -> entry.organisationCode()).containsExactly("X09");
        assertThat(conditions.entries().get(conditions.entries().size() - 1).provenance())
                .extracting(entry -> entry.organisationCode()).containsExactly("X09");
        assertThat(SpineRequests.changes()).extracting(request -> String.valueOf(request.claims().get("requesting_organization")))
                .hasSize(2).allMatch(organisation -> organisation.endsWith("|X09"));
    }
}
