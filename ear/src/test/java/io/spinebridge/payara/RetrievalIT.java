package io.spinebridge.payara;

import static io.spinebridge.payara.PointersExamples.SEVERAL;
import static io.spinebridge.payara.PointersExamples.WITHOUT_POINTERS;
import static io.spinebridge.payara.RetrievalExamples.PDF;
import static io.spinebridge.payara.RetrievalExamples.STRUCTURED;
import static io.spinebridge.payara.RetrievalExamples.allPassed;
import static io.spinebridge.payara.RetrievalExamples.content;
import static io.spinebridge.payara.RetrievalExamples.document;
import static io.spinebridge.payara.RetrievalExamples.open;
import static io.spinebridge.payara.RetrievalExamples.pointer;
import static io.spinebridge.payara.RetrievalExamples.proxied;
import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.NewContent;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.environment.Accounts;
import io.spinebridge.harness.HostPointers;
import io.spinebridge.harness.HostRetrieval;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.SpineRequests;
import io.spinebridge.harness.Together;
import io.spinebridge.host.FetchedRecord;
import io.spinebridge.simulator.provider.SeedRecords;
import io.spinebridge.simulator.server.SpineSimulator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A host's EJB fetches records through directory and Secure Proxy, with the settings of the local environment: the directory is asked by
 * LDAP. Payara has the heap that its domains have when nobody says anything.
 */
@FetchingRecords
class RetrievalIT {

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
        simulator.retrieval().proxy().countConnectionsAnew();

        List<FetchedRecord> records = Together.run(THREADS, FETCHES / THREADS, thread -> open(nurse, SeedRecords.PDF));

        assertThat(records)
                .hasSize(FETCHES)
                .extracting(FetchedRecord::checksum)
                .containsOnly(SeedRecords.sha256(SeedRecords.PDF));
        assertThat(records).extracting(FetchedRecord::traceId).doesNotHaveDuplicates();
        // Not how many in all: on a machine that is busy, one may lie idle for so long that it is closed and made anew.
        assertThat(simulator.retrieval().proxy().mostConnectionsAtOnce()).isBetween(1, THREADS);
        allPassed();
    }
}
