package io.spinebridge.payara;

import static io.spinebridge.payara.EditingExamples.EASY_READ;
import static io.spinebridge.payara.EditingExamples.LEARNING;
import static io.spinebridge.payara.EditingExamples.NOT_NEEDED;
import static io.spinebridge.payara.EditingExamples.WITH_RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Provenance;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.environment.Account;
import io.spinebridge.harness.EveryRuleKept;
import io.spinebridge.harness.FurtherAccounts;
import io.spinebridge.harness.HostAdjustments;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.SpineRequests;
import io.spinebridge.simulator.evidence.Evidence;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes of a hospital that is another organisation, and whose Spine wants the current removal reasons. */
@InPayara(settings = {"spinebridge.local.identity.organisation=X09", "spinebridge.adjustments.removal-reasons=current"})
@ExtendWith(EveryRuleKept.class)
class EditingSettingsIT {

    private static final String REASONS = "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-RemovalReason";

    private final HostAdjustments editor = HostAdjustments.asEditor();

    @ParameterizedTest
    @EnumSource(RemovalReason.class)
    void eachReasonIsTakenWithTheCodeSystemOfWhatIsRemoved(RemovalReason reason) {
        RemovalCause cause = RemovalCause.of(reason, "Discussed on the ward");
        AdjustmentRecord record = editor.read(WITH_RECORD);

        editor.removeAdjustment(WITH_RECORD, record.adjustments().entries().get(0), cause);
        editor.removeCondition(
                WITH_RECORD,
                record.impairments(),
                record.impairments().entries().get(1),
                cause);
        editor.removeCondition(
                WITH_RECORD,
                record.underlyingConditions(),
                record.underlyingConditions().entries().get(0),
                cause);
        editor.removeRecord(WITH_RECORD, cause);

        assertThat(SpineRequests.changesInWords())
                .containsExactly(
                        "update Flag 200", "update List 200", "update UnderlyingConditions 200", "remove record 200");
        List<String> bodies =
                SpineRequests.changes().stream().map(Evidence::body).toList();
        assertThat(bodies.get(0)).contains(REASONS + "IndividualAdjustment-1");
        assertThat(bodies.get(1)).contains(REASONS + "IndividualImpairment-1");
        assertThat(bodies.get(2)).contains(REASONS + "UnderlyingCondition-1");
        assertThat(bodies.get(3)).contains(REASONS + "EntireRecord-1");
        assertThat(bodies).allMatch(body -> body.contains("\"" + reason.code() + "\""));
    }

    @Test
    void whatIsStoredNamesWhoMadeTheChangeAndForWhom() {
        Account consultant = PayaraForTests.environment().accounts().editor();
        Account practitioner = FurtherAccounts.secondEditor();

        for (Account account : new Account[] {consultant, practitioner}) {
            HostAdjustments spine = HostAdjustments.as(account);
            Conditions known = spine.conditions(WITH_RECORD, ConditionKind.IMPAIRMENT);
            SpineRequests.forget();
            Adjustment adjustment = spine.addAdjustment(WITH_RECORD, EASY_READ);
            Conditions conditions = spine.addCondition(WITH_RECORD, known, LEARNING);

            expectAuthor(adjustment.provenance().get(0), account);
            expectAuthor(
                    conditions
                            .entries()
                            .get(conditions.entries().size() - 1)
                            .provenance()
                            .get(0),
                    account);
            assertThat(SpineRequests.changes()).hasSize(2).allSatisfy(request -> {
                assertThat(String.valueOf(request.claims().get("requesting_user")))
                        .endsWith("|" + account.name());
                assertThat(String.valueOf(request.claims().get("requesting_organization")))
                        .endsWith("|X09");
            });
        }

        assertThat(editor.adjustments(WITH_RECORD).entries().stream()
                        .flatMap(adjustment -> adjustment.provenance().stream())
                        .map(Provenance::practitionerId))
                .contains(consultant.name(), practitioner.name());
    }

    @Test
    void aRemovalNamesWhoRemoved() {
        Adjustment added = editor.addAdjustment(WITH_RECORD, EASY_READ);

        Adjustment removed =
                HostAdjustments.as(FurtherAccounts.secondEditor()).removeAdjustment(WITH_RECORD, added, NOT_NEEDED);

        Function<String, Provenance> by = activity -> removed.provenance().stream()
                .filter(entry -> entry.activity().equals(activity))
                .findFirst()
                .orElseThrow();
        expectAuthor(by.apply("CREATE"), PayaraForTests.environment().accounts().editor());
        expectAuthor(by.apply("UPDATE"), FurtherAccounts.secondEditor());
    }

    private static void expectAuthor(Provenance provenance, Account account) {
        assertThat(provenance.practitionerId()).isEqualTo(account.name());
        assertThat(provenance.organisationCode()).isEqualTo("X09");
        assertThat(provenance.knownRecorded()).isPresent();
    }
}
