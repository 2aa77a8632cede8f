package io.spinebridge.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.environment.LocalEnvironment;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.provider.SeedRecords;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.dstu3.model.Flag;
import org.junit.jupiter.api.Test;

/** What the run command shows of changes, in Payara. */
@InPayara
class DemonstrationIT {

    private final LocalEnvironment environment = PayaraForTests.environment();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

    @Test
    void anEditorAddsAnAdjustmentOnThePageAndRemovesItAgain() throws Exception {
        URI page = environment.payara().http().resolve("/spinebridge/");

        new ChangeDemonstration(environment, page, out).run();

        assertThat(told.toString(StandardCharsets.UTF_8)).contains("The record is restored: 5 adjustments");
        assertThat(environment.spine().simulator().adjustments().resources(SeedPatients.FOR_CHANGES))
                .filteredOn(Flag.class::isInstance)
                .map(Flag.class::cast)
                .filteredOn(flag -> flag.getStatus() == Flag.FlagStatus.INACTIVE)
                .as("letters beyond ASCII reach the Spine as they were typed")
                .anySatisfy(flag -> assertThat(flag.getCode().getText()).contains("caf\u00e9"));
    }

    @Test
    void aConsultantPublishesAPointerSupersedesItWithdrawsItAndFetchesARecord() {
        new PointersDemonstration(environment, out).run();

        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("the same 5 pointers")
                .contains(
                        "from nrl-rr8.supplier.thirdparty.nhs.uk",
                        "application/pdf",
                        SeedRecords.sha256(SeedRecords.PDF))
                .endsWith("all passed." + System.lineSeparator());
        assertThat(environment.spine().simulator().pointers().pointers(SeedPointers.SEVERAL))
                .hasSize(9)
                .extracting(pointer -> pointer.getStatus().toCode())
                .endsWith("superseded", "entered-in-error", "entered-in-error");
    }
}
