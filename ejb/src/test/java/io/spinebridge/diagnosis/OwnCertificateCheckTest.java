package io.spinebridge.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.diagnosis.Finding.Outcome;
import io.spinebridge.testing.MutableClock;
import io.spinebridge.testing.Settings;
import io.spinebridge.testing.TestCertificates;
import io.spinebridge.tls.TlsLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of our certificate, by when it is looked at and what it names. */
class OwnCertificateCheckTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        // Valid in all of 2026.
        "ehr.example.nhs.uk, 2026-06-01T00:00:00Z, FINE, 214 days from now",
        "ehr.example.nhs.uk, 2026-12-02T00:00:01Z, WARNING, 29 days from now",
        "200000000205.ehr.example.nhs.uk, 2026-06-01T00:00:00Z, FINE, 214 days from now",
        "200000000999.ehr.example.nhs.uk, 2026-06-01T00:00:00Z, WARNING, names another ASID than ours",
        "ehr.example.nhs.uk, 2027-01-02T00:00:00Z, FAILED, expired at",
        "ehr.example.nhs.uk, 2025-12-01T00:00:00Z, FAILED, is not valid before"
    })
    void isJudgedByItsDatesAndByWhatItNames(String name, Instant now, Outcome outcome, String words) {
        TestCertificates authority = new TestCertificates("Diagnosis");
        Path keys = directory.resolve("spine.p12");
        Path trust = directory.resolve("trust.p12");
        TestCertificates.write(authority.keyStore(authority.leaf(name)), keys);
        TestCertificates.write(authority.trustStore(), trust);
        SpineSettings settings = Settings.with(Map.of(
                "spinebridge.tls.keystore.path", keys.toString(), "spinebridge.tls.truststore.path", trust.toString()));
        MutableClock clock = new MutableClock(now);
        TlsLoader tls = new TlsLoader(settings.tls(), clock);

        Finding finding = new OwnCertificateCheck(tls::usable, settings.asid(), clock).look();

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.found()).contains(words);
    }
}
