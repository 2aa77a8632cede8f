package io.spinebridge.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.Secret;
import io.spinebridge.configuration.StoreSettings;
import io.spinebridge.testing.TestCertificates;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebTrustTest {

    private static final TestCertificates AUTHORITY = new TestCertificates("Open Web Test");

    @TempDir
    private Path directory;

    private Path store;

    @BeforeEach
    void name() {
        store = directory.resolve("web.p12");
    }

    @Test
    void takesTheAuthoritiesOfAFile() {
        TestCertificates.write(AUTHORITY.trustStore(), store);

        assertThat(WebTrust.context(settings("changeit"))).isNotNull();
    }

    @Test
    void takesJavasOwnAuthoritiesWhereNoFileIsSet() {
        assertThat(WebTrust.context(Optional.empty())).isNotNull();
    }

    @Test
    void refusesAFileWithoutAuthoritiesSinceItWouldTrustNobody() {
        TestCertificates.write(TestCertificates.empty(), store);
        assertThat(fault("changeit")).contains("holds no trusted certificate");

        TestCertificates.write(AUTHORITY.keyStore(AUTHORITY.leaf("web.example.nhs.uk")), store);
        assertThat(fault("changeit")).contains("holds no trusted certificate");
    }

    @Test
    void saysWhatIsWrongWithTheFile() {
        assertThat(fault("changeit"))
                .contains("spinebridge.retrieval.truststore.path")
                .contains("does not exist")
                .contains(store.toString());

        TestCertificates.write(AUTHORITY.trustStore(), store);
        assertThat(fault("wrong"))
                .contains("cannot be opened with the configured password")
                .doesNotContain("wrong");
    }

    private String fault(String password) {
        return catchThrowableOfType(NotReadyException.class, () -> WebTrust.context(settings(password)))
                .faults()
                .get(0);
    }

    private Optional<StoreSettings> settings(String password) {
        return Optional.of(new StoreSettings(store, new Secret(password.toCharArray())));
    }
}
