package io.spinebridge.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.Configuration;
import io.spinebridge.configuration.SettingsFactory;
import io.spinebridge.configuration.SettingsSource;
import io.spinebridge.simulator.junit.KeyStores;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.testing.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Simulated
class CurrentBridgeTest {

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> valid;
    private final CurrentBridge current;

    CurrentBridgeTest(KeyStores keyStores, @TempDir Path audit) {
        String password = new String(keyStores.password());
        this.valid = Settings.values(Map.of(
                "spinebridge.tls.keystore.path",
                keyStores.directory().resolve("client.p12").toString(),
                "spinebridge.tls.keystore.password",
                password,
                "spinebridge.tls.truststore.path",
                keyStores.directory().resolve("truststore.p12").toString(),
                "spinebridge.tls.truststore.password",
                password,
                "spinebridge.audit.directory",
                audit.toString()));
        this.current = new CurrentBridge(
                new Configuration(new SettingsFactory(SettingsSource.of(values), Optional.empty())), null);
    }

    @AfterEach
    void close() {
        current.close();
    }

    @Test
    void isNotReadyWhileTheSettingsAreWrongAndIsAsSoonAsTheyAreMended() {
        assertThatExceptionOfType(NotReadyException.class).isThrownBy(current::get);

        values.putAll(valid);

        assertThat(current.get().settings()).isEqualTo(Settings.with(valid));
    }

    @Test
    void oneSetOfSettingsMakesOneBridge() {
        values.putAll(valid);

        assertThat(current.get()).isSameAs(current.get());
        assertThat(current.get().adjustments()).isSameAs(current.get().adjustments());
        assertThat(current.get().guards()).isSameAs(current.get().guards());
    }

    @Test
    void aServiceThatIsNotInUseSaysWhichSettingsItLacks() {
        values.putAll(valid);

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
    void theFirstCallTellsAllThatIsWrongAtOnceStoresAndAuditDirectoryIncluded() {
        values.putAll(valid);
        values.put("spinebridge.asid", "12");
        values.put("spinebridge.tls.keystore.path", "/nowhere/spine.p12");
        values.put("spinebridge.audit.directory", "/dev/null/audit");

        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(current::get)
                .satisfies(refused -> assertThat(refused.faults())
                        .satisfiesExactlyInAnyOrder(
                                fault -> assertThat(fault).contains("spinebridge.asid must be 12 digits"),
                                fault -> assertThat(fault).contains("/nowhere/spine.p12"),
                                fault -> assertThat(fault).contains("/dev/null/audit")));
        assertThat(current.organisations()).singleElement().satisfies(state -> {
            assertThat(state.inForce()).isEmpty();
            assertThat(state.faults()).hasSize(3);
        });
    }

    @Test
    void makesNoCallsOnceTheApplicationStops() {
        values.putAll(valid);
        current.get();
        current.close();

        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(current::get)
                .withMessageContaining("stopping");
    }
}
