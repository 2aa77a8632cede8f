package io.spinebridge.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.NotAccreditedException;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.testing.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfiguredAsidRegistryTest {

    private static final String READ = "urn:nhs:names:services:raflags:Consent.read:1";
    private static final String WRITE = "urn:nhs:names:services:raflags:Consent.write:1";

    @Test
    void knowsOurAsidAndTheSpines() {
        AsidRegistry registry = new ConfiguredAsidRegistry(Settings.with(Map.of()));

        assertThat(registry.ownAsid()).isEqualTo(Settings.ASID);
        assertThat(registry.address(SpineService.ADJUSTMENTS).asid()).isEqualTo(Settings.SPINE_ASID);
        assertThat(registry.address(SpineService.ADJUSTMENTS).baseUrl()).hasToString(Settings.BASE);
    }

    @Test
    void letsAnAccreditedInteractionPass() {
        assertThatCode(() -> registry(READ + "," + WRITE).requireAccredited(WRITE))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnInteractionThatIsNotAccreditedNamingBoth() {
        assertThatExceptionOfType(NotAccreditedException.class)
                .isThrownBy(() -> registry(READ).requireAccredited(WRITE))
                .withMessageContaining(Settings.ASID)
                .withMessageContaining(WRITE)
                .satisfies(
                        refused -> assertThat(refused.error().interactionId()).isEqualTo(WRITE));
    }

    @Test
    void anInteractionIsHeldInFullOrNotAtAll() {
        assertThatExceptionOfType(NotAccreditedException.class)
                .isThrownBy(() -> registry(READ).requireAccredited(READ.replace(":1", ":10")));
        assertThatExceptionOfType(NotAccreditedException.class)
                .isThrownBy(() -> registry(READ).requireAccredited(READ.toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void refusesNothingWhereTheSetIsLeftOpen() {
        AsidRegistry open = new ConfiguredAsidRegistry(Settings.with(Map.of()));

        assertThatCode(() -> open.requireAccredited(WRITE)).doesNotThrowAnyException();
    }

    private static AsidRegistry registry(String interactions) {
        return new ConfiguredAsidRegistry(Settings.with(Map.of("spinebridge.interactions", interactions)));
    }
}
