package io.spinebridge.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.Configuration;
import io.spinebridge.configuration.SettingsFactory;
import io.spinebridge.configuration.SettingsSource;
import io.spinebridge.testing.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CurrentBridgeTest {

    private final Map<String, String> values = new HashMap<>();
    private final CurrentBridge current = new CurrentBridge(
            new Configuration(new SettingsFactory(SettingsSource.of(values), Optional.of(Path.of("logs")))), null);

    @AfterEach
    void close() {
        current.close();
    }

    @Test
    void isNotReadyWhileTheSettingsAreWrongAndIsAsSoonAsTheyAreMended() {
        assertThatExceptionOfType(NotReadyException.class).isThrownBy(current::get);

        values.putAll(Settings.values(Map.of()));

        assertThat(current.get().settings()).isEqualTo(Settings.with(Map.of()));
    }

    @Test
    void oneSetOfSettingsMakesOneBridge() {
        values.putAll(Settings.values(Map.of()));

        assertThat(current.get()).isSameAs(current.get());
        assertThat(current.get().adjustments()).isSameAs(current.get().adjustments());
        assertThat(current.get().guards()).isSameAs(current.get().guards());
    }

    @Test
    void aServiceThatIsNotInUseSaysWhichSettingsItLacks() {
        values.putAll(Settings.values(Map.of()));

        assertThat(current.get().adjustments().reader()).isNotNull();
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> current.get().pointers())
                .satisfies(notInUse -> assertThat(notInUse.faults())
                        .singleElement()
                        .asString()
                        .contains("spinebridge.pointers.asid and spinebridge.pointers.url are not set"));
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> current.get().retrieval().records());
        assertThat(current.get().retrieval().choice()).isNotNull();
    }

    @Test
    void aCertificateThatIsMissingDoesNotKeepAServiceFromBeingMadeButKeepsCallsBack() {
        values.putAll(Settings.values(Map.of("spinebridge.tls.keystore.path", "/nowhere/spine.p12")));

        assertThat(current.get().adjustments()).isNotNull();
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> current.get().tls().usable())
                .withMessageContaining("/nowhere/spine.p12");
    }
}
