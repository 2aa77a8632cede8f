package io.spinebridge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.DirectoryException.Problem;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotAccreditedException;
import io.spinebridge.api.NotCurrentException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.RecordBrokenOffException.Kind;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.api.retrieval.RetrievedRecord;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.provider.SeedRecords;
import io.spinebridge.simulator.proxy.ProxyInteraction;
import io.spinebridge.simulator.proxy.ProxyOptions;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.Audited;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.Users;
import io.spinebridge.testing.WithTestSpine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithTestSpine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetrievalIT {

    private static final NhsNumber PATIENT = new NhsNumber(SeedPointers.SEVERAL);
    private static final String TABLE = "RR8=200000000410@https://nrl-rr8.supplier.thirdparty.nhs.uk,"
            + "RGD=200000000421@https://nrl-rgd.supplier.thirdparty.nhs.uk/RGD,"
            + "RGD=200000000422@https://nrl-rgd.archive.thirdparty.nhs.uk/RGD,"
            + "RTG=200000000431@https://nrl-rtg.supplier.thirdparty.nhs.uk,RTG=200000000432@https://nrl-rtg.supplier.thirdparty.nhs.uk,"
            + "R0A=200000000461@https://nrl-r0a.supplier.thirdparty.nhs.uk,RX4=200000000471@https://nrl-rx4.supplier.thirdparty.nhs.uk";

    private final TestSpine spine;
    private final SpineSimulator simulator;

    RetrievalIT(TestSpine spine) {
        this.spine = spine.with("spinebridge.directory.table", TABLE);
        this.simulator = spine.simulator();
    }

    @ParameterizedTest
    @CsvSource({
        "plan.pdf,  application/pdf",
        "plan.xml,  application/xml",
        "plan.json, application/fhir+json",
        "plan.html, text/html"
    })
    void fetchesARecordOfEachMediaTypeByteForByte(String name, String mediaType) {
        String url = SeedRecords.PDF.replace("plan.pdf", name);

        try (RetrievedRecord record = open(wire(), url, mediaType)) {
            assertThat(record.mediaType()).isEqualTo(mediaType);
            assertThat(record.mediaTypeAsAnnounced()).isTrue();
            assertThat(record.checksum()).isEmpty();
            assertThat(record.host()).isEqualTo("nrl-rr8.supplier.thirdparty.nhs.uk");
            assertThat(record.traceId()).isNotBlank();
            long bytes = drained(record);
            assertThat(record.checksum()).contains(SeedRecords.sha256(url));
            assertThat(record.bytesRead()).isEqualTo(bytes).isPositive();
            record.length().ifPresent(length -> assertThat(length).isEqualTo(bytes));
        }
        assertThat(simulator.evidence())
                .filteredOn(request -> request.interaction().contains("retrieve"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.header("Accept")).isEqualTo(mediaType.contains("fhir") ? "*/*" : mediaType));
        allPassed();
    }

    @Test
    void aUrlWithQueryAndEncodedCharactersArrivesAsThePointerHasIt() {
        try (RetrievedRecord record = open(wire(), SeedRecords.ENCODED, "application/pdf")) {
            drained(record);
            assertThat(record.checksum()).contains(SeedRecords.sha256(SeedRecords.ENCODED));
        }
        allPassed();
    }

    @Test
    void aUrlThatIsPrefixedWithTheProxyAlreadyIsNotPrefixedAgain() {
        String prefixed =
                simulator.proxyUrl() + "/" + SeedRecords.PDF.replace(":", "%3A").replace("/", "%2F");

        try (RetrievedRecord record = open(wire(), prefixed, "application/pdf")) {
            drained(record);
            assertThat(record.checksum()).contains(SeedRecords.sha256(SeedRecords.PDF));
        }
        allPassed();
    }

    @Test
    void aConsumerGetsTheRecordAndItIsClosedBehindIt() {
        String checksum = wire().records
                .fetch(
                        PATIENT,
                        FoundPointers.to(FoundPointers.document(SeedRecords.PDF, "application/pdf")),
                        FoundPointers.document(SeedRecords.PDF, "application/pdf"),
                        record -> {
                            drained(record);
                            return record.checksum().orElseThrow();
                        });

        assertThat(checksum).isEqualTo(SeedRecords.sha256(SeedRecords.PDF));
    }

    @Test
    void whatAConsumerThrowsIsItsOwnAndTheRecordIsClosedAllTheSame() {
        ArithmeticException own = new ArithmeticException("the host's");
        List<RetrievedRecord> seen = new ArrayList<>();
        RetrievalWire wire = wire();
        PointerContent content = FoundPointers.document(SeedRecords.PDF, "application/pdf");

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> wire.records.fetch(PATIENT, FoundPointers.to(content), content, record -> {
                    seen.add(record);
                    throw own;
                }))
                .isSameAs(own)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).isEmpty());
        assertThatExceptionOfType(RecordBrokenOffException.class)
                .isThrownBy(() -> seen.get(0).content().read())
                .withMessageContaining("closed");
        assertThat(wire.audit).last().satisfies(end -> assertThat(end.outcome()).isEqualTo("abandoned"));
    }

    @Test
    void theExampleOfTheReadmeDoesWhatItSays() throws IOException {
        RetrievalExamples host = new RetrievalExamples(wire().records);

        assertThat(host.send(
                        PATIENT,
                        FoundPointers.to(FoundPointers.document(SeedRecords.PDF, "application/pdf")),
                        OutputStream.nullOutputStream()))
                .isEqualTo("application/pdf, SHA-256 " + SeedRecords.sha256(SeedRecords.PDF));
        assertThat(host.send(
                        PATIENT,
                        FoundPointers.to(FoundPointers.document(SeedRecords.BROKEN_CHUNKED, "application/pdf")),
                        OutputStream.nullOutputStream()))
                .startsWith("what was sent is not the record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap", "fhir", "table"})
    void everyDirectoryLeadsToTheProviderAndTellsTheTwoOfOneOrganisationApartByHost(String kind) {
        RetrievalWire wire = wire(directory(kind));

        for (String url : List.of(SeedRecords.RGD_PDF, SeedRecords.RGD_ARCHIVE_PDF)) {
            try (RetrievedRecord record = open(wire, url, "application/pdf", "RGD")) {
                drained(record);
                assertThat(record.checksum()).contains(SeedRecords.sha256(url));
            }
        }
        allPassed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap", "fhir", "table"})
    void aDirectoryThatDoesNotTellClearlyIsTold(String kind) {
        RetrievalWire wire = wire(directory(kind));

        assertThat(problem(wire, SeedRecords.RTG_PDF, "RTG")).isEqualTo(Problem.AMBIGUOUS);
        assertThat(problem(wire, SeedRecords.PDF, "RVY")).isEqualTo(Problem.EMPTY);
        assertThat(problem(wire, SeedRecords.PDF, "R1A")).isEqualTo(Problem.EMPTY);
        assertThat(problem(wire, "https://somewhere.else.nhs.uk/plan.pdf", "RR8"))
                .isEqualTo(Problem.EMPTY);
        assertThat(problem(wire, SeedRecords.PDF, "ZZZ")).isEqualTo(Problem.EMPTY);
        assertThat(simulator.evidence())
                .noneMatch(request -> request.interaction().contains("retrieve"));
    }

    @ParameterizedTest
    @CsvSource({
        "ldap, RESET_BEFORE",
        "ldap, OUTCOME",
        "ldap, WRONG_CONTENT_TYPE",
        "ldap, DELAY",
        "fhir, RESET_BEFORE",
        "fhir, OUTCOME",
        "fhir, WRONG_CONTENT_TYPE",
        "fhir, HTML_500",
        "fhir, TRUNCATED",
        "fhir, DELAY"
    })
    void aDirectoryThatDoesNotAnswerProperlyIsTold(String kind, FaultKind fault) {
        Map<String, String> settings = new HashMap<>(directory(kind));
        settings.put("spinebridge.directory.timeout", "PT1S");
        simulator
                .faults()
                .add(Fault.once(fault).matching("directory").milliseconds(5000).times(-1));

        assertThat(problem(wire(settings), SeedRecords.PDF, "RR8")).isEqualTo(Problem.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "400, RejectedException", "403, AccessDeniedException", "404, RecordNotFoundException",
                "405, RejectedException",
        "410, RecordNotFoundException", "415, RejectedException", "422, RejectedException", "429, UnavailableException",
        "444, UnavailableException", "495, AccessDeniedException", "496, AccessDeniedException",
                "497, RejectedException",
        "502, UnavailableException", "503, UnavailableException", "504, UnavailableException",
                "599, UnavailableException"
    })
    void everyFailureOfTheProxyArrivesAsWhatItMeans(int status, String exception) {
        simulator
                .faults()
                .add(Fault.once(FaultKind.OUTCOME)
                        .status(status)
                        .matching("retrieve")
                        .times(-1));

        assertThatExceptionOfType(SpineException.class)
                .isThrownBy(() -> open(quick(), SeedRecords.PDF, "application/pdf"))
                .satisfies(told -> {
                    assertThat(told.getClass().getSimpleName()).isEqualTo(exception);
                    assertThat(told.error().traceId()).isNotBlank();
                });
    }

    @Test
    void transientFailuresAreRepeatedThreeTimesAtMost() {
        simulator
                .faults()
                .add(Fault.once(FaultKind.OUTCOME)
                        .status(502)
                        .matching("retrieve")
                        .times(3));

        try (RetrievedRecord record = open(wire(), SeedRecords.PDF, "application/pdf")) {
            drained(record);
            assertThat(record.checksum()).contains(SeedRecords.sha256(SeedRecords.PDF));
        }
        assertThat(simulator.evidence())
                .filteredOn(request -> request.interaction().contains("retrieve"))
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {SeedRecords.BROKEN_LENGTH, SeedRecords.BROKEN_CHUNKED})
    void aRecordThatBreaksOffNeverLooksWhole(String url) {
        try (RetrievedRecord record = open(wire(), url, "application/pdf")) {
            RecordBrokenOffException broken =
                    catchThrowableOfType(RecordBrokenOffException.class, () -> drained(record));
            assertThat(broken.kind()).isEqualTo(Kind.BROKEN);
            assertThat(broken.error().traceId()).isEqualTo(record.traceId());
            assertThat(record.checksum()).isEmpty();
        }
    }

    @Test
    void anEmptyRecordIsNoRecord() {
        try (RetrievedRecord record = open(wire(), SeedRecords.EMPTY, "application/pdf")) {
            assertThatExceptionOfType(RecordBrokenOffException.class)
                    .isThrownBy(() -> drained(record))
                    .withMessageContaining("empty");
        }
    }

    @Test
    void aRecordLongerThanItMayBeIsEndedWhetherItSaysItsLengthOrNot() {
        RetrievalWire wire = wire(Map.of("spinebridge.retrieval.max-bytes", "100000"));

        assertThatExceptionOfType(RecordBrokenOffException.class)
                .isThrownBy(() -> open(wire, SeedRecords.LARGE + "200000", "application/pdf"))
                .satisfies(broken -> assertThat(broken.kind()).isEqualTo(Kind.TOO_LONG));
        try (RetrievedRecord record = open(wire, SeedRecords.LARGE + "200000?chunked", "application/pdf")) {
            assertThatExceptionOfType(RecordBrokenOffException.class)
                    .isThrownBy(() -> drained(record))
                    .satisfies(broken -> assertThat(broken.kind()).isEqualTo(Kind.TOO_LONG));
            assertThat(record.bytesRead()).isLessThan(200_000);
        }
    }

    @Test
    void aRecordThatDoesNotGoOnIsEnded() {
        RetrievalWire wire = wire(Map.of("spinebridge.timeout.read", "PT0.5S"));

        try (RetrievedRecord record = open(wire, SeedRecords.SLOW + "3/20000", "application/pdf")) {
            assertThatExceptionOfType(RecordBrokenOffException.class)
                    .isThrownBy(() -> drained(record))
                    .satisfies(broken -> assertThat(broken.kind()).isEqualTo(Kind.IDLE));
        } catch (UnavailableException beforeTheFirstByte) {
            throw new AssertionError("the headers should have come", beforeTheFirstByte);
        }
    }

    @Test
    void aRecordThatDripsForEverIsEnded() {
        RetrievalWire wire = wire(Map.of("spinebridge.timeout.stream", "PT1S"));

        try (RetrievedRecord record = open(wire, SeedRecords.SLOW + "10000/50", "application/pdf")) {
            assertThatExceptionOfType(RecordBrokenOffException.class)
                    .isThrownBy(() -> drained(record))
                    .satisfies(broken -> assertThat(broken.kind()).isEqualTo(Kind.TOO_SLOW));
        }
    }

    /** All of it would take eight minutes. */
    @Test
    @Timeout(30)
    void aRecordThatIsClosedBeforeItsEndIsNotReadToItsEndBehindTheHostsBack() throws IOException {
        try (RetrievedRecord record = open(wire(), SeedRecords.SLOW + "10000/50", "application/pdf")) {
            assertThat(record.content().read()).isNotNegative();
        }
    }

    @Test
    void aMediaTypeOtherThanAnnouncedIsTold() {
        try (RetrievedRecord record = open(wire(), SeedRecords.WRONG_CONTENT_TYPE, "application/pdf")) {
            assertThat(record.mediaType()).isEqualTo("text/plain");
            assertThat(record.mediaTypeAsAnnounced()).isFalse();
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> open(quick(), SeedRecords.REDIRECT, "application/pdf"))
                .withMessageContaining("elsewhere");
    }

    @Test
    void aProviderWithoutAgreementIsDenied() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> open(wire(), SeedRecords.R0A_PDF, "application/pdf", "R0A"));
    }

    @Test
    void theInteractionBelongsToTheFormat() {
        simulator
                .retrieval()
                .proxy()
                .use(ProxyOptions.defaults().withInteractions(List.of(ProxyInteraction.LEGACY_RETRIEVAL)));
        String format = "proxy:https://www.iso.org/standard/63534.html";
        RetrievalWire wire =
                wire(Map.of("spinebridge.retrieval.interactions", format + "=urn:nhs:names:services:nrls:binary.read"));
        PointerContent legacy = FoundPointers.content(format, "Unstructured PDF", "application/pdf", SeedRecords.PDF);

        try (RetrievedRecord record = wire.records.open(PATIENT, FoundPointers.to(List.of(legacy), "RR8"), legacy)) {
            drained(record);
            assertThat(record.checksum()).contains(SeedRecords.sha256(SeedRecords.PDF));
        }
        assertThat(simulator.evidence())
                .anySatisfy(request -> assertThat(request.header("Ssp-InteractionID"))
                        .isEqualTo("urn:nhs:names:services:nrls:binary.read"));
        allPassed();
    }

    @Test
    void aFormatWithoutInteractionAndAnInteractionThatIsNotOursAreRefusedBeforeTheCall() {
        PointerContent unknown =
                FoundPointers.content("urn:nhs-ic:something-new", "", "application/pdf", SeedRecords.PDF);
        PointerContent contact = FoundPointers.contactDetails(SeedRecords.HTML);

        RetrievalWire wire = wire(Map.of(
                "spinebridge.retrieval.interactions",
                RecordFormat.CONTACT_DETAILS.code() + "=urn:nhs:names:services:nrl:DocumentReference.content.read"));
        for (PointerContent content : List.of(unknown, contact)) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> wire.records.open(PATIENT, FoundPointers.to(List.of(content), "RR8"), content))
                    .withMessageContaining("content format");
            assertThat(wire.records.choose(FoundPointers.to(List.of(content), "RR8"), List.of()))
                    .isEmpty();
        }
        assertThatExceptionOfType(NotAccreditedException.class)
                .isThrownBy(() -> open(
                        wire(Map.of("spinebridge.interactions", "urn:nhs:names:services:nrl:DocumentReference.search")),
                        SeedRecords.PDF,
                        "application/pdf"));
        assertThat(simulator.evidence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://nrl-rr8.supplier.thirdparty.nhs.uk/plan.pdf",
                "https://user:secret@nrl-rr8.supplier.thirdparty.nhs.uk/plan.pdf",
                "https://localhost/plan.pdf",
                "https://127.0.0.1/plan.pdf",
                "https://[::1]/plan.pdf",
                "https://10.1.2.3/plan.pdf",
                "https://169.254.169.254/latest",
                "https://intranet/plan.pdf",
                "https://2130706433/plan.pdf",
                "https://0x7f.1/plan.pdf",
                "https://printer.local/plan.pdf",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https:///plan.pdf",
                "",
                "https://nrl-rr8.supplier.thirdparty.nhs.uk/plan.pdf#page",
                "https://nrl-rr8.supplier.thirdparty.nhs.uk\\@evil.example/"
            })
    void aHostileUrlIsRefusedAndNotRepeatedInTheMessage(String url) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> open(wire(), url, "application/pdf"))
                .withMessageContaining("content URL")
                .satisfies(refused -> assertThat(
                                url.length() < 20 || !refused.getMessage().contains(url))
                        .isTrue());
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void aUrlLongerThanBoundedIsRefused() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> open(wire(), SeedRecords.PDF + "?" + "x".repeat(2000), "application/pdf"));
    }

    @Test
    void anAdministratorMayAllowAPrivateHost() {
        RetrievalWire wire = wire(Map.of(
                "spinebridge.retrieval.private-hosts",
                "records.hospital.local",
                "spinebridge.directory.table",
                "RR8=200000000410@https://records.hospital.local"));

        // The proxy does not know it; what matters is that it is asked.
        assertThatExceptionOfType(SpineException.class)
                .isThrownBy(() -> open(wire, "https://records.hospital.local/plan.pdf", "application/pdf"))
                .satisfies(told -> assertThat(told).isNotInstanceOf(InvalidInputException.class));
        assertThat(simulator.evidence()).isNotEmpty();
    }

    @Test
    void whoMayNotOpenARecordDoesNot() {
        RetrievalWire wire = RetrievalWire.trusting(spine.as(() -> Users.NURSE.withActivities(Set.of("B0268"))));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> open(wire, SeedRecords.PDF, "application/pdf"));
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void whatIsNotCurrentIsNotFetched() {
        PointerContent content = FoundPointers.document(SeedRecords.PDF, "application/pdf");
        Pointer current = FoundPointers.to(List.of(content), "RR8");
        Pointer superseded = new Pointer(
                current.id(),
                "2",
                null,
                null,
                "superseded",
                current.type(),
                current.recordClass(),
                current.author(),
                current.custodian(),
                null,
                null,
                current.contents(),
                null,
                current.practiceSetting(),
                List.of());

        assertThatExceptionOfType(NotCurrentException.class)
                .isThrownBy(() -> wire().records.open(PATIENT, superseded, content));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wire().records
                        .open(PATIENT, current, FoundPointers.document(SeedRecords.XML, "application/xml")))
                .withMessageContaining("must be one of the pointer's");
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void choosesAmongSeveralContentsByPreferenceAndNeverContactDetails() {
        PointerContent contact = FoundPointers.contactDetails("https://www.provider.example.nhs.uk/contact");
        PointerContent pdf = FoundPointers.document(SeedRecords.PDF, "application/pdf");
        String structuredFormat = "urn:nhs-ic:fhir:stu3:observation-list:1";
        PointerContent structured =
                FoundPointers.content(structuredFormat, "", "application/fhir+json", SeedRecords.JSON);
        Pointer pointer = FoundPointers.to(List.of(contact, pdf, structured), "RR8");

        assertThat(wire().records.choose(pointer, List.of())).contains(pdf);
        assertThat(wire().records.choose(pointer, List.of(structuredFormat))).contains(structured);
        assertThat(wire().records
                        .choose(
                                FoundPointers.to(List.of(contact), "RR8"),
                                List.of(RecordFormat.CONTACT_DETAILS.code())))
                .isEmpty();
    }

    @Test
    void contactDetailsAreFetchedWithoutAnyIdentityAndNeverOverPlainHttp() {
        URI page = simulator.retrieval().provider().contactPage();
        PointerContent contact = FoundPointers.contactDetails(page.toString());
        Pointer pointer = FoundPointers.to(List.of(contact), "RR8");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wire().records.openContactDetails(PATIENT, pointer, contact))
                .withMessageContaining("https");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wire().records
                        .openContactDetails(
                                PATIENT,
                                FoundPointers.to(FoundPointers.document(SeedRecords.PDF, "application/pdf")),
                                FoundPointers.document(SeedRecords.PDF, "application/pdf")));
    }

    @Test
    void withoutAProxyInTheSettingsNothingIsFetched() {
        TestSpine without = spine.without("spinebridge.retrieval.url");

        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> open(RetrievalWire.trusting(without), SeedRecords.PDF, "application/pdf"))
                .withMessageContaining("spinebridge.retrieval.url");
    }

    @Test
    void theAuditTrailHoldsPointerProviderAndFailureButNoRecord() {
        RetrievalWire wire = wire();

        try (RetrievedRecord record = open(wire, SeedRecords.XML, "application/xml")) {
            long bytes = drained(record);
            assertThat(wire.audit).hasSize(3).allSatisfy(entry -> {
                assertThat(entry.request().patient()).contains(PATIENT);
                assertThat(entry.request().toAsid()).isEqualTo("200000000410");
                assertThat(entry.request().interactionId())
                        .isEqualTo("urn:nhs:names:services:nrl:DocumentReference.content.read");
                assertThat(entry.request().concerning()).isEqualTo(SeedPointers.CRISIS_PLAN);
                assertThat(entry.request().traceId()).isEqualTo(record.traceId());
            });
            assertThat(Audited.answer(wire.audit.get(1)).body()).isEmpty();
            assertThat(wire.audit.get(2)).isInstanceOfSatisfying(AuditEntry.End.class, end -> {
                assertThat(end.outcome()).isEqualTo("whole");
                assertThat(end.bytes()).isEqualTo(bytes);
            });
        }
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> open(wire, SeedRecords.STATUS + "404", "application/pdf"));
        assertThat(Audited.answer(wire.audit.get(4)).body()).contains("OperationOutcome");
    }

    @Test
    void theAuditTrailHoldsHowEachRecordEnded() throws IOException {
        RetrievalWire wire = wire(Map.of("spinebridge.retrieval.max-bytes", "100000"));

        try (RetrievedRecord record = open(wire, SeedRecords.XML, "application/xml")) {
            ended(wire, drained(record), "whole", "");
            assertThat(record.checksum()).isPresent();
        }
        try (RetrievedRecord record = open(wire, SeedRecords.XML, "application/xml")) {
            record.content().readNBytes((int) record.length().orElseThrow());
        }
        assertThat(wire.audit).last().satisfies(end -> assertThat(end.outcome()).isEqualTo("whole"));
        try (RetrievedRecord record = open(wire, SeedRecords.XML, "application/xml")) {
            record.content().read();
            record.close();
            ended(wire, 1, "abandoned", "");
        }
        try (RetrievedRecord record = open(wire, SeedRecords.LARGE + "200000?chunked", "application/pdf")) {
            assertThatExceptionOfType(RecordBrokenOffException.class).isThrownBy(() -> drained(record));
            ended(wire, record.bytesRead(), "cut", "TOO_LONG");
        }
        try (RetrievedRecord record = open(wire(), SeedRecords.BROKEN_CHUNKED, "application/pdf")) {
            assertThatExceptionOfType(RecordBrokenOffException.class).isThrownBy(() -> drained(record));
        }
        assertThat(wire.audit).filteredOn(AuditEntry.End.class::isInstance).hasSize(4);
    }

    private static void ended(RetrievalWire wire, long bytes, String outcome, String reason) {
        assertThat(wire.audit).last().isInstanceOfSatisfying(AuditEntry.End.class, end -> {
            assertThat(end.outcome()).isEqualTo(outcome);
            assertThat(end.reason()).isEqualTo(reason);
            assertThat(end.bytes()).isEqualTo(bytes);
            assertThat(end.request().patient()).contains(PATIENT);
        });
    }

    @Test
    void theAuditTrailTellsHowEachRecordEnded() throws IOException {
        RetrievalWire wire = wire();

        try (RetrievedRecord broken = open(wire, SeedRecords.BROKEN_CHUNKED, "application/pdf")) {
            assertThatExceptionOfType(RecordBrokenOffException.class).isThrownBy(() -> drained(broken));
        }
        try (RetrievedRecord abandoned = open(wire, SeedRecords.PDF, "application/pdf")) {
            abandoned.content().readNBytes(7);
        }

        assertThat(wire.audit)
                .filteredOn(AuditEntry.End.class::isInstance)
                .extracting(entry -> entry.outcome() + " " + ((AuditEntry.End) entry).reason())
                .containsExactly("cut BROKEN", "abandoned ");
        assertThat(((AuditEntry.End) wire.audit.get(5)).bytes()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap", "fhir"})
    void aLookUpInTheDirectoryLeavesEntriesWithCallerAndPatient(String kind) {
        RetrievalWire wire = wire(directory(kind));

        open(wire, SeedRecords.PDF, "application/pdf", "RR8").close();
        assertThat(problem(wire, SeedRecords.PDF, "R1A")).isEqualTo(Problem.EMPTY);

        assertThat(wire.audit)
                .extracting(entry -> entry.request().concerning() + " " + entry.outcome())
                .startsWith("RR8 sent", "RR8 ok")
                .endsWith("R1A sent", "R1A DirectoryException");
        assertThat(wire.audit).allSatisfy(entry -> {
            assertThat(entry.request().patient()).contains(PATIENT);
            assertThat(entry.request().caller().organisation()).isEqualTo("RXA");
            assertThat(entry.request().traceId()).isNotEmpty();
        });
        assertThat(wire.audit.get(0).request().url())
                .hasToString(directory(kind).get("spinebridge.directory." + kind + ".url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap", "fhir"})
    void aLookUpThatCannotBeRecordedIsNotMade(String kind) {
        RetrievalWire wire = wire(directory(kind));
        wire.full.set(true);

        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> open(wire, SeedRecords.PDF, "application/pdf", "RR8"));
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void aLargeRecordIsAStreamFromBeginningToEnd() {
        long size = 64L * 1024 * 1024;

        try (RetrievedRecord record = open(wire(), SeedRecords.LARGE + size + "?chunked", "application/pdf")) {
            assertThat(drained(record)).isEqualTo(size);
            assertThat(record.checksum()).isPresent();
        }
    }

    private Problem problem(RetrievalWire wire, String url, String author) {
        return catchThrowableOfType(DirectoryException.class, () -> open(wire, url, "application/pdf", author))
                .problem();
    }

    private static long drained(RetrievedRecord record) {
        try {
            return record.content().transferTo(OutputStream.nullOutputStream());
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private void allPassed() {
        assertThat(simulator.evidence())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.failures()).isEmpty());
    }

    private RetrievedRecord open(RetrievalWire wire, String url, String mediaType) {
        return open(wire, url, mediaType, "RR8");
    }

    private RetrievedRecord open(RetrievalWire wire, String url, String mediaType, String author) {
        PointerContent content = FoundPointers.document(url, mediaType);
        return wire.records.open(PATIENT, FoundPointers.to(List.of(content), author), content);
    }

    private Map<String, String> directory(String kind) {
        return switch (kind) {
            case "ldap" ->
                Map.of(
                        "spinebridge.directory",
                        "ldap",
                        "spinebridge.directory.ldap.url",
                        simulator.retrieval().directory().ldapUrl().toString());
            case "fhir" ->
                Map.of(
                        "spinebridge.directory",
                        "fhir",
                        "spinebridge.directory.fhir.url",
                        simulator.retrieval().directory().apiUrl().toString(),
                        "spinebridge.directory.fhir.apikey",
                        "spinebridge-development",
                        "spinebridge.retrieval.private-hosts",
                        "localhost",
                        "spinebridge.retrieval.truststore.path",
                        spine.keyStore("truststore.p12").toString(),
                        "spinebridge.retrieval.truststore.password",
                        spine.password());
            default -> Map.of("spinebridge.directory", "table", "spinebridge.directory.table", TABLE);
        };
    }

    private RetrievalWire wire() {
        return wire(Map.of());
    }

    /** Asks once, and does not wait for what would not come. */
    private RetrievalWire quick() {
        return wire(Map.of("spinebridge.retry-after.max", "PT0.1S", "spinebridge.retrieval.guard.repeats", "0"));
    }

    private RetrievalWire wire(Map<String, String> changes) {
        return RetrievalWire.trusting(spine.with(changes));
    }
}
