package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.demonstration.Browser;
import io.spinebridge.demonstration.Clinician;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.provider.SeedRecords;
import io.spinebridge.simulator.server.SpineSimulator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clinician opens a record in the browser, from the page to the provider and back. */
@InPayara
class OpenRecordIT {

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final Clinician clinician =
            new Clinician(PayaraForTests.environment().payara().http().resolve("/spinebridge/"));

    @BeforeEach
    void signIn() throws Exception {
        clinician.signIn(PayaraForTests.environment().accounts().viewer());
    }

    @Test
    void theDocumentBehindAPointerComesByteForByte() throws Exception {
        HttpResponse<byte[]> record = open(SeedRecords.PDF);

        assertThat(record.statusCode()).isEqualTo(200);
        assertThat(record.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(record.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("inline");
        assertThat(record.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(record.body())))
                .isEqualTo(SeedRecords.sha256(SeedRecords.PDF));
        assertThat(simulator.evidence()).isNotEmpty().allMatch(Evidence::passed);
    }

    @ParameterizedTest
    @ValueSource(strings = {SeedRecords.BROKEN_LENGTH, SeedRecords.BROKEN_CHUNKED})
    void aRecordThatBreaksOffOnItsWayNeverLooksWhole(String url) {
        assertThatThrownBy(() -> {
                    HttpResponse<byte[]> record = open(url);
                    assertThat(record.statusCode())
                            .as("a whole answer must not be a success")
                            .isNotEqualTo(200);
                    throw new IOException("told on a page instead");
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void aRecordThatTheProviderDoesNotHaveIsToldOnAPage() throws Exception {
        Browser page = lookUp(SeedRecords.STATUS + "404")
                .press("form[action$=/records/open]:has(input[name=content][value=1])");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.page().select(".nhsuk-error-summary, [role=alert]")).isNotEmpty();
    }

    private HttpResponse<byte[]> open(String url) throws IOException, InterruptedException {
        return lookUp(url).download("form[action$=/records/open]:has(input[name=content][value=1])");
    }

    /** The crisis plan, with its document at another address. */
    private Browser lookUp(String url) throws IOException, InterruptedException {
        DocumentReference plan =
                simulator.pointers().pointer(SeedPointers.CRISIS_PLAN).orElseThrow();
        plan.getContent().get(1).getAttachment().setUrl(url);
        simulator.pointers().put(SeedPointers.SEVERAL, plan);
        return clinician.lookUpPointers(SeedPointers.SEVERAL);
    }
}
