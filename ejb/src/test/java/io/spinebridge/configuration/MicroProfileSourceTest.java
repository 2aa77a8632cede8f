package io.spinebridge.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MicroProfileSourceTest {

    private static final String NAME = "spinebridge.microprofile-source-test";

    private final SettingsSource source = new MicroProfileSource();

    @BeforeEach
    void set() {
        System.setProperty(NAME, "a value");
    }

    @AfterEach
    void clear() {
        System.clearProperty(NAME);
    }

    @Test
    void tellsTheNameOfWhatIsSetAndItsValue() {
        assertThat(source.names()).contains(NAME);
        assertThat(source.value(NAME)).contains("a value");
    }

    @Test
    void hasNoValueForWhatIsNotSet() {
        assertThat(source.value(NAME + ".other")).isEmpty();
        assertThat(source.names()).doesNotContain(NAME + ".other");
    }
}
