package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.NotAccreditedException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.harness.Deployment;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.host.CallReport;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.server.SpineSimulator;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What an administrator meets who deploys first and gets the settings right afterwards. */
@InPayara(
        settings = {
            "spinebridge.local.asid=12",
            "spinebridge.local.adjustments.url=http://localhost/STU3",
            "spinebridge.interactions=" + SettingsIT.CONSENT_READ
        },
        deployedAnew = true)
@TestMethodOrder(OrderAnnotation.class)
class SettingsIT {

    static final String CONSENT_READ = "urn:nhs:names:services:raflags:Consent.read:1";

    private final SpineSimulator simulator = PayaraForTests.simulator();

    @Test
    @Order(1)
    void makesNoCallsWhileASettingIsWrongAndTellsAllFaultsAtOnce() {
        CallReport report = Host.asViewer().consent(SeedPatients.FULL_RECORD);

        assertThat(report.thrown()).isEqualTo(NotReadyException.class.getName());
        assertThat(report.message())
                .contains("spinebridge.asid must be 12 digits", "spinebridge.adjustments.url must be an https URL");
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    @Order(2)
    void goesOnAsSoonAsTheSettingsAreMended() throws Exception {
        Deployment.current().takeBack("spinebridge.local.asid", "spinebridge.local.adjustments.url");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            CallReport report = Host.asViewer().consent(SeedPatients.FULL_RECORD);
            assertThat(report.returned()).as(report.message()).isTrue();
        });
    }

    @Test
    @Order(3)
    void refusesAnInteractionThatOurAsidDoesNotHold() {
        CallReport report = Host.asViewer().record(SeedPatients.FULL_RECORD);

        assertThat(report.thrown()).isEqualTo(NotAccreditedException.class.getName());
        assertThat(report.message())
                .contains("200000000205")
                // All of these are asked for at once.
                .containsPattern(
                        "urn:nhs:names:services:raflags:(Flag|List|UnderlyingConditions|ThresholdCode).read:1");
        assertThat(simulator.evidence())
                .extracting(request -> request.header("InteractionID"))
                .containsOnly(CONSENT_READ);
    }
}
