package io.spinebridge.payara;

import static io.spinebridge.payara.FetchedExamples.allPassed;
import static io.spinebridge.payara.FetchedExamples.open;
import static io.spinebridge.payara.FetchedExamples.proxied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.DirectoryException.Problem;
import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.RecordBrokenOffException.Kind;
import io.spinebridge.harness.DomainSettings;
import io.spinebridge.harness.HostRetrieval;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.TestedEar;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.provider.SeedRecords;
import io.spinebridge.simulator.server.SpineSimulator;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hospital that asks the directory's FHIR API, and takes neither long records nor slow ones. */
@InPayara
class RecordRetrievalLimitsIT {

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final HostRetrieval nurse = HostRetrieval.asViewer();

    @Deployment(testable = false)
    static EnterpriseArchive ear() throws Exception {
        DomainSettings.set(
                "io.spinebridge.retrieval.RetrievalLine/exchange/CircuitBreaker/requestVolumeThreshold", "100000");
        DomainSettings.set("spinebridge.local.directory", "fhir");
        DomainSettings.set(
                "spinebridge.directory.fhir.url",
                PayaraForTests.simulator().retrieval().directory().apiUrl().toString());
        DomainSettings.set("spinebridge.directory.fhir.apikey", "spinebridge-development");
        DomainSettings.set("spinebridge.directory.timeout", "PT2S");
        DomainSettings.set("spinebridge.retrieval.private-hosts", "localhost");
        DomainSettings.set(
                "spinebridge.retrieval.truststore.path",
                PayaraForTests.environment().spine().trustStore().toString());
        DomainSettings.set("spinebridge.retrieval.truststore.password", "${ALIAS=spinebridge-truststore}");
        DomainSettings.set("spinebridge.retrieval.max-bytes", "100000");
        DomainSettings.set("spinebridge.timeout.stream", "PT2S");
        return TestedEar.withHost();
    }

    @ParameterizedTest
    @ValueSource(strings = {SeedRecords.RGD_PDF, SeedRecords.RGD_ARCHIVE_PDF})
    void theApiLeadsToTheProviderAndTellsTheTwoOfOneOrganisationApart(String url) {
        assertThat(open(nurse, url, "RGD").checksum()).isEqualTo(SeedRecords.sha256(url));

        assertThat(simulator.evidence())
                .anySatisfy(request -> assertThat(request.interaction()).isEqualTo("directory Endpoint"));
        allPassed();
    }

    @ParameterizedTest
    @CsvSource({"RTG, AMBIGUOUS", "RVY, EMPTY", "R1A, EMPTY", "ZZZ, EMPTY"})
    void anApiThatDoesNotTellClearlyIsTold(String author, Problem problem) {
        String url = author.equals("RTG") ? SeedRecords.RTG_PDF : SeedRecords.PDF;

        assertThat(catchThrowableOfType(DirectoryException.class, () -> open(nurse, url, author))
                        .problem())
                .isEqualTo(problem);
        assertThat(proxied()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_BEFORE", "OUTCOME", "WRONG_CONTENT_TYPE", "HTML_500", "TRUNCATED", "DELAY"})
    void anApiThatDoesNotAnswerProperlyIsTold(FaultKind fault) {
        simulator
                .faults()
                .add(Fault.once(fault).matching("directory").milliseconds(5000).times(-1));

        assertThat(catchThrowableOfType(DirectoryException.class, () -> open(nurse, SeedRecords.PDF))
                        .problem())
                .isEqualTo(Problem.UNREACHABLE);
        assertThat(proxied()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        SeedRecords.LARGE + "100001, TOO_LONG",
        SeedRecords.LARGE + "100001?chunked, TOO_LONG",
        SeedRecords.SLOW + "10000/50, TOO_SLOW"
    })
    void aRecordThatIsTooLongOrTooSlowIsEnded(String url, Kind kind) {
        assertThat(catchThrowableOfType(RecordBrokenOffException.class, () -> open(nurse, url))
                        .kind())
                .isEqualTo(kind);

        assertThat(open(nurse, SeedRecords.LARGE + "100000").bytes())
                .as("what is just short enough")
                .isEqualTo(100_000);
    }
}
