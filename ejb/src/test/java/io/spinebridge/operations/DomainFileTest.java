package io.spinebridge.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limit of Payara's pool, read from files as Payara writes them. */
class DomainFileTest {

    private static final String DOMAIN = """
            <domain>
              <servers><server config-ref="server-config" name="server"/><server config-ref="ward-config" name="ward"/></servers>
              <configs>
                <config name="default-config"><thread-pools><thread-pool name="http-thread-pool" max-thread-pool-size="99"/></thread-pools></config>
                <config name="server-config">
                  <thread-pools>
                    <thread-pool name="admin-thread-pool" max-thread-pool-size="15"/>
                    <thread-pool name="http-thread-pool" max-thread-pool-size="60"/>
                  </thread-pools>
                </config>
                <config name="ward-config"><thread-pools><thread-pool name="http-thread-pool"/></thread-pools></config>
              </configs>
            </domain>
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"server, 60", "ward, 5"})
    void theLimitIsThatOfThisServersConfiguration(String server, int most) throws IOException {
        assertThat(read(server, DOMAIN)).hasValue(most);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<domain>",
                "<domain/>",
                "no XML",
                "<!DOCTYPE domain SYSTEM \"http://127.0.0.1:9/nothing.dtd\"><domain/>",
                "<domain><configs><config name='server-config'><thread-pool name='http-thread-pool' max-thread-pool-size='${MANY}'/></config></configs></domain>"
            })
    void whatCannotBeReadIsNotTold(String content) throws IOException {
        assertThat(read("server", content)).isEmpty();
    }

    @Test
    void outsidePayaraThereIsNone() {
        assertThat(new DomainFile(Optional.empty(), "server").mostRequestThreads())
                .isEmpty();
    }

    private OptionalInt read(String server, String content) throws IOException {
        Path file = Files.writeString(directory.resolve("domain.xml"), content);
        return new DomainFile(Optional.of(file), server).mostRequestThreads();
    }
}
