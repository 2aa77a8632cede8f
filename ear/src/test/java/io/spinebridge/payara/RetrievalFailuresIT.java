package io.spinebridge.payara;

import static io.spinebridge.payara.PointersExamples.SEVERAL;
import static io.spinebridge.payara.RetrievalExamples.open;
import static io.spinebridge.payara.RetrievalExamples.proxied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.DirectoryException.Problem;
import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.RecordBrokenOffException.Kind;
import io.spinebridge.api.SpineException;
import io.spinebridge.harness.HostRetrieval;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.provider.SeedRecords;
import io.spinebridge.simulator.server.SpineSimulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong between a host's EJB and a provider arrives as what it means, and a part of a record never looks whole. */
@FetchingRecords
class RetrievalFailuresIT {

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final HostRetrieval nurse = HostRetrieval.asViewer();

    @ParameterizedTest
    @CsvSource({"RTG, AMBIGUOUS", "RVY, EMPTY", "R1A, EMPTY", "ZZZ, EMPTY"})
    void aDirectoryThatDoesNotTellClearlyIsTold(String author, Problem problem) {
        String url = author.equals("RTG") ? SeedRecords.RTG_PDF : SeedRecords.PDF;

        assertThat(catchThrowableOfType(DirectoryException.class, () -> open(nurse, url, author))
                        .problem())
                .isEqualTo(problem);
        assertThat(proxied()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RESET_BEFORE", "OUTCOME", "WRONG_CONTENT_TYPE"})
    void aDirectoryThatDoesNotAnswerProperlyIsTold(FaultKind fault) {
        simulator.faults().add(Fault.once(fault).matching("directory").times(-1));

        assertThat(catchThrowableOfType(DirectoryException.class, () -> open(nurse, SeedRecords.PDF))
                        .problem())
                .isEqualTo(Problem.UNREACHABLE);
        assertThat(proxied()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "403, AccessDeniedException", "404, RecordNotFoundException", "405, RejectedException",
                "415, RejectedException",
        "429, UnavailableException", "444, UnavailableException", "495, AccessDeniedException",
                "496, AccessDeniedException",
        "497, RejectedException", "502, UnavailableException", "503, UnavailableException", "504, UnavailableException",
        "599, UnavailableException"
    })
    void everyFailureOfTheProxyArrivesAsWhatItMeansAfterThreeRepetitionsAtMost(int status, String exception) {
        simulator
                .faults()
                .add(Fault.once(FaultKind.OUTCOME)
                        .status(status)
                        .matching("retrieve")
                        .times(-1));

        SpineException told = catchThrowableOfType(SpineException.class, () -> open(nurse, SeedRecords.PDF));

        assertThat(told.getClass().getSimpleName()).isEqualTo(exception);
        assertThat(told.error().httpStatus()).isEqualTo(status);
        assertThat(told.error().traceId()).isNotBlank();
        assertThat(told.getMessage()).doesNotContain(SEVERAL.value(), SeedRecords.PDF);
        assertThat(proxied())
                .hasSizeLessThanOrEqualTo(4)
                .extracting(request -> request.header("Ssp-TraceID"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void aFailureThatPassesIsOvercomeByTheThirdRepetition(int status) {
        simulator
                .faults()
                .add(Fault.once(FaultKind.OUTCOME)
                        .status(status)
                        .matching("retrieve")
                        .times(3));

        assertThat(open(nurse, SeedRecords.PDF).checksum()).isEqualTo(SeedRecords.sha256(SeedRecords.PDF));
        assertThat(proxied()).hasSize(4);
    }

    @Test
    void whereTheProxySaysHowLongToWaitTheRepetitionWaits() {
        simulator.faults().add(Fault.once(FaultKind.OUTCOME).status(429).matching("retrieve"));
        long before = System.nanoTime();

        open(nurse, SeedRecords.PDF);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(900));
        assertThat(proxied().get(0).answerHeaders()).containsKeys("X-Rate-Limit-Reset", "Retry-After");
    }

    @Test
    void aProviderWithoutAgreementIsDenied() {
        assertThatThrownBy(() -> open(nurse, SeedRecords.R0A_PDF, "R0A"))
                .isExactlyInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        SeedRecords.BROKEN_LENGTH + ", BROKEN",
        SeedRecords.BROKEN_CHUNKED + ", BROKEN",
        SeedRecords.EMPTY + ", BROKEN",
        SeedRecords.LARGE + "1073741825, TOO_LONG",
        SeedRecords.SLOW + "3/20000, IDLE"
    })
    void aRecordThatDoesNotComeToItsEndNeverLooksWhole(String url, Kind kind) {
        long before = System.nanoTime();

        RecordBrokenOffException broken = catchThrowableOfType(RecordBrokenOffException.class, () -> open(nurse, url));

        assertThat(broken.kind()).isEqualTo(kind);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .as("what is left is not waited for")
                .isLessThan(Duration.ofSeconds(20));
        assertThat(broken.error().traceId()).isNotBlank();
        assertThat(proxied()).as("asked once").hasSize(1);
        assertThat(open(nurse, SeedRecords.PDF).checksum())
                .as("the next one")
                .isEqualTo(SeedRecords.sha256(SeedRecords.PDF));
    }
}
