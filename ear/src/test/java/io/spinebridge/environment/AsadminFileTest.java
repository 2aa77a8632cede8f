package io.spinebridge.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsadminFileTest {

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("some.asadmin");
    }

    @Test
    void fillsEveryPlaceholder() throws IOException {
        assertThat(filled(
                        "set url=@SPINE_URL@/a\nset other=@SPINE_URL@ @STORE@",
                        Map.of("SPINE_URL", "https://spine", "STORE", "s.p12")))
                .isEqualTo("set url=https://spine/a\nset other=https://spine s.p12");
    }

    @Test
    void leavesPayarasOwnPlaceholdersAlone() throws IOException {
        assertThat(filled("set password=${ALIAS=spinebridge-keystore}", Map.of()))
                .isEqualTo("set password=${ALIAS=spinebridge-keystore}");
    }

    @Test
    void takesAValueLiterally() throws IOException {
        assertThat(filled("set a=@VALUE@", Map.of("VALUE", "$1 @STORE@"))).isEqualTo("set a=$1 @STORE@");
    }

    @Test
    void writesPathsOfWindowsAsAsadminTakesThem() throws IOException {
        assertThat(filled("set path=@STORE@", Map.of("STORE", "C:\\spine\\store.p12")))
                .isEqualTo("set path=C:/spine/store.p12");
    }

    @Test
    void refusesAPlaceholderWithoutValueAndNamesIt() {
        assertThatThrownBy(() -> filled("set a=@UNKNOWN@", Map.of("SPINE_URL", "https://spine")))
                .isInstanceOf(EnvironmentException.class)
                .hasMessage("some.asadmin has an unknown placeholder @UNKNOWN@");
    }

    private String filled(String text, Map<String, String> values) throws IOException {
        Files.writeString(file, text);
        return new AsadminFile(file).filled(values);
    }
}
