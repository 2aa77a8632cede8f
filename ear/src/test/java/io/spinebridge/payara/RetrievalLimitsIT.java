package io.spinebridge.payara;

import static io.spinebridge.payara.RetrievalExamples.allPassed;
import static io.spinebridge.payara.RetrievalExamples.open;
import static io.spinebridge.payara.RetrievalExamples.proxied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.DirectoryException.Problem;
import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.RecordBrokenOffException.Kind;
import io.spinebridge.harness.GuardLimits;
import io.spinebridge.harness.HostRetrieval;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.provider.SeedRecords;
import io.spinebridge.simulator.server.SpineSimulator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hospital that asks the directory's FHIR API, and takes neither long records nor slow ones. */
@InPayara(
        settings = {
            GuardLimits.RETRIEVAL_NEVER_BROKEN,
            "spinebridge.local.directory=fhir",
            "spinebridge.directory.fhir.url=@DIRECTORY_API_URL@",
            "spinebridge.directory.fhir.apikey=spinebridge-development",
            "spinebridge.directory.timeout=PT2S",
            "spinebridge.retrieval.trust-pointer=true",
            "spinebridge.retrieval.private-hosts=localhost",
            "spinebridge.retrieval.truststore.path=@TRUST_STORE@",
            "spinebridge.retrieval.truststore.password=${ALIAS=spinebridge-truststore}",
            "spinebridge.retrieval.max-bytes=100000",
            "spinebridge.timeout.stream=PT2S"
        })
class RetrievalLimitsIT {

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final HostRetrieval nurse = HostRetrieval.asViewer();

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
