package io.spinebridge.payara;

import static io.spinebridge.payara.FetchedExamples.PDF;
import static io.spinebridge.payara.FetchedExamples.STRUCTURED;
import static io.spinebridge.payara.FetchedExamples.allPassed;
import static io.spinebridge.payara.FetchedExamples.content;
import static io.spinebridge.payara.FetchedExamples.document;
import static io.spinebridge.payara.FetchedExamples.open;
import static io.spinebridge.payara.FetchedExamples.pointer;
import static io.spinebridge.payara.FetchedExamples.proxied;
import static io.spinebridge.payara.PointersExamples.SEVERAL;
import static io.spinebridge.payara.PointersExamples.WITHOUT_POINTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.DirectoryException.Problem;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NotCurrentException;
import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.RecordBrokenOffException.Kind;
import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.NewContent;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.environment.Accounts;
import io.spinebridge.harness.FurtherAccounts;
import io.spinebridge.harness.GuardLimits;
import io.spinebridge.harness.HostPointers;
import io.spinebridge.harness.HostRetrieval;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.SpineRequests;
import io.spinebridge.harness.Together;
import io.spinebridge.host.FetchedRecord;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.provider.SeedRecords;
import io.spinebridge.simulator.server.SpineSimulator;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A host's EJB fetches records through directory and Secure Proxy, with the settings of the local environment: the directory is asked by
 * LDAP. Payara has the heap that its domains have when nobody says anything.
 */
@InPayara(
        settings = {
            GuardLimits.RETRIEVAL_NEVER_BROKEN,
            "spinebridge.timeout.read=PT3S",
            "spinebridge.pointers.access.1363501000000100.record=none"
        })
class RecordRetrievalIT {

    private static final int THREADS = 10;
    private static final int FETCHES = 200;
    private static final long HALF_A_GIGABYTE = 500L * 1024 * 1024;

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final Accounts accounts = PayaraForTests.environment().accounts();
    private final HostRetrieval nurse = HostRetrieval.asViewer();

    @Test
    void whatOneOrganisationPublishesIsFoundByASearchAndFetchedFromTheOther() {
        HostPointers.asPublisher()
                .publish(
                        WITHOUT_POINTERS,
                        NewPointer.of(
                                PointerType.CONTINGENCY_PLAN,
                                new OdsCode("RR8"),
                                new OdsCode("RXA"),
                                new SnomedCode("708168004", "Mental health service"),
                                new NewContent(
                                        RecordFormat.UNSTRUCTURED,
                                        PDF,
                                        SeedRecords.PDF,
                                        ContentStability.STATIC,
                                        null)));
        Pointer found =
                HostPointers.asViewer().search(WITHOUT_POINTERS).pointers().get(0);

        FetchedRecord record = nurse.fetch(
                WITHOUT_POINTERS, found, nurse.choose(found, List.of()).orElseThrow());

        assertThat(record.checksum()).isEqualTo(SeedRecords.sha256(SeedRecords.PDF));
        assertThat(record.host()).isEqualTo("nrl-rr8.supplier.thirdparty.nhs.uk");
        assertThat(SpineRequests.interactions()).contains("directory search", "retrieve record", "provider record");
        assertThat(proxied()).singleElement().satisfies(request -> {
            assertThat(request.header("Ssp-TraceID")).isEqualTo(record.traceId());
            assertThat(request.claims())
                    .containsEntry(
                            "sub",
                            "https://fhir.nhs.uk/Id/sds-role-profile-id|"
                                    + accounts.viewer().name());
        });
        allPassed();
    }

    @ParameterizedTest
    @CsvSource({
        "urn:nhs-ic:unstructured, plan.pdf, application/pdf",
        "urn:nhs-ic:unstructured, plan.xml, application/xml",
        "urn:nhs-ic:unstructured, plan.json, application/fhir+json",
        "urn:nhs-ic:unstructured, plan.html, text/html",
        STRUCTURED + ", plan.json, application/fhir+json"
    })
    void everyFormatComesByteForByte(String format, String name, String mediaType) {
        PointerContent content = content(format, SeedRecords.PDF.replace("plan.pdf", name), mediaType);

        FetchedRecord record = nurse.open(SEVERAL, pointer("RR8", content), content);

        assertThat(record.mediaType()).isEqualTo(mediaType);
        assertThat(record.asAnnounced()).isTrue();
        assertThat(record.checksum()).isEqualTo(SeedRecords.sha256(content.url()));
        assertThat(record.bytes()).isPositive();
        allPassed();
    }

    @Test
    void choosesByPreferenceAndNeverContactDetails() {
        PointerContent contact = content(
                RecordFormat.CONTACT_DETAILS.code(), "https://www.provider.example.nhs.uk/contact", "text/html");
        PointerContent document = document(SeedRecords.PDF, PDF);
        PointerContent structured = content(STRUCTURED, SeedRecords.JSON, "application/fhir+json");
        Pointer all = pointer("RR8", contact, document, structured);

        assertThat(nurse.choose(all, List.of())).contains(document);
        assertThat(nurse.choose(all, List.of(STRUCTURED))).contains(structured);
        assertThat(nurse.choose(pointer("RR8", contact), List.of(RecordFormat.CONTACT_DETAILS.code())))
                .isEmpty();
    }

    @Test
    void aMediaTypeOtherThanAnnouncedIsTold() {
        FetchedRecord record = open(nurse, SeedRecords.WRONG_CONTENT_TYPE);

        assertThat(record.mediaType()).isEqualTo("text/plain");
        assertThat(record.asAnnounced()).isFalse();
    }

    @Test
    @Timeout(150)
    void aRecordOfHalfAGigabyteIsStreamedWhetherItsLengthIsAnnouncedOrNot() {
        FetchedRecord announced = open(nurse, SeedRecords.LARGE + HALF_A_GIGABYTE);
        FetchedRecord chunked = open(nurse, SeedRecords.LARGE + HALF_A_GIGABYTE + "?chunked");

        assertThat(announced.length()).isEqualTo(HALF_A_GIGABYTE);
        assertThat(chunked.length()).isEqualTo(-1);
        assertThat(List.of(announced, chunked)).allSatisfy(record -> {
            assertThat(record.bytes()).isEqualTo(HALF_A_GIGABYTE);
            assertThat(record.checksum()).matches("[0-9a-f]{64}").isEqualTo(announced.checksum());
        });
        allPassed();
    }

    @Test
    @Timeout(150)
    void twoOfThemAtOnceLeaveRoomForOthers() throws Exception {
        List<FetchedRecord> records = Together.run(
                3, 1, thread -> open(nurse, thread == 2 ? SeedRecords.PDF : SeedRecords.LARGE + HALF_A_GIGABYTE));

        assertThat(records)
                .extracting(FetchedRecord::bytes)
                .filteredOn(bytes -> bytes == HALF_A_GIGABYTE)
                .hasSize(2);
        assertThat(records)
                .extracting(FetchedRecord::checksum)
                .contains(SeedRecords.sha256(SeedRecords.PDF))
                .doesNotContain("");
        allPassed();
    }

    @Test
    void opensNoMoreConnectionsThanThereAreThreads() throws Exception {
        simulator.retrieval().proxy().dropConnections();
        long before = simulator.retrieval().proxy().connectionsOpened();

        List<FetchedRecord> records = Together.run(THREADS, FETCHES / THREADS, thread -> open(nurse, SeedRecords.PDF));

        assertThat(records)
                .hasSize(FETCHES)
                .extracting(FetchedRecord::checksum)
                .containsOnly(SeedRecords.sha256(SeedRecords.PDF));
        assertThat(records).extracting(FetchedRecord::traceId).doesNotHaveDuplicates();
        assertThat(simulator.retrieval().proxy().connectionsOpened() - before).isBetween(1L, (long) THREADS);
        allPassed();
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://nrl-rr8.supplier.thirdparty.nhs.uk/plan.pdf",
                "https://user:secret@nrl-rr8.supplier.thirdparty.nhs.uk/plan.pdf",
                "https://localhost/plan.pdf",
                "https://127.0.0.1:4848/plan.pdf",
                "https://[::1]/plan.pdf",
                "https://169.254.169.254/latest",
                "https://2130706433/plan.pdf",
                "https://printer.local/plan.pdf",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://nrl-rr8.supplier.thirdparty.nhs.uk\\@evil.example/"
            })
    void aHostileUrlIsRefusedWithNothingSent(String url) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> open(nurse, url));

        assertThat(refused.field()).contains("URL");
        assertThat(refused.getMessage()).doesNotContain(url);
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void contactDetailsAreNeverFetchedOverPlainHttpNorAnythingElseAsSuch() {
        PointerContent contact = content(
                RecordFormat.CONTACT_DETAILS.code(),
                simulator.retrieval().provider().contactPage().toString(),
                "text/html");
        PointerContent document = document(SeedRecords.PDF, PDF);

        assertThatThrownBy(() -> nurse.openContactDetails(SEVERAL, pointer("RR8", contact), contact))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessageContaining("https");
        assertThatThrownBy(() -> nurse.openContactDetails(SEVERAL, pointer("RR8", document), document))
                .isExactlyInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> nurse.open(SEVERAL, pointer("RR8", contact), contact))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessageContaining("content format");
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void whoMayNotOpenARecordOfItsTypeDoesNotThoughThePointerMayBeSeen() {
        PointerContent content = document(SeedRecords.PDF, PDF);

        assertThatThrownBy(
                        () -> nurse.open(SEVERAL, pointer(PointerType.NEWS2_CHART, "current", "RR8", content), content))
                .isExactlyInstanceOf(AccessDeniedException.class);
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void whoHasNotTheRoleOrNoIdentityFetchesNothing() {
        HostRetrieval secretary = HostRetrieval.as(FurtherAccounts.secretary());

        for (HostRetrieval caller : List.of(
                HostRetrieval.anonymous(),
                HostRetrieval.as(accounts.withoutRole()),
                secretary,
                HostRetrieval.as(accounts.unattended()))) {
            assertThatThrownBy(() -> open(caller, SeedRecords.PDF)).isExactlyInstanceOf(EJBAccessException.class);
        }
        assertThatThrownBy(() -> open(HostRetrieval.as(accounts.withoutRoleProfile()), SeedRecords.PDF))
                .isExactlyInstanceOf(CallerRefusedException.class);
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void whatIsNotCurrentOrNotThePointersOwnIsNotFetched() {
        PointerContent content = document(SeedRecords.PDF, PDF);
        PointerContent other = document(SeedRecords.XML, "application/xml");

        assertThatThrownBy(() -> nurse.open(
                        SEVERAL, pointer(PointerType.CONTINGENCY_PLAN, "superseded", "RR8", content), content))
                .isExactlyInstanceOf(NotCurrentException.class);
        assertThatThrownBy(() -> nurse.open(SEVERAL, pointer("RR8", content), other))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessageContaining("one of the pointer's");
        assertThat(simulator.evidence()).isEmpty();
    }
}
