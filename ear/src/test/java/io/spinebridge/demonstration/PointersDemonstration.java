package io.spinebridge.demonstration;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.NewContent;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.environment.Account;
import io.spinebridge.environment.EnvironmentException;
import io.spinebridge.environment.LocalEnvironment;
import io.spinebridge.harness.HostPointers;
import io.spinebridge.harness.HostRetrieval;
import io.spinebridge.host.FetchedRecord;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.provider.SeedRecords;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;

/**
 * A consultant looks for the pointers of a patient, publishes one, supersedes it, and withdraws it; does so with one to a record that another
 * hospital holds, and fetches that record. The patient is as before. Tells each step in plain words. There is no page for this: the calls go
 * through the EJB of a hospital's application in the same EAR.
 */
final class PointersDemonstration {

    private static final NhsNumber PATIENT = NhsNumber.of(SeedPointers.SEVERAL);
    private static final OdsCode HOSPITAL = new OdsCode("RXA");
    private static final OdsCode OTHER_HOSPITAL = new OdsCode("RR8");
    private static final List<String> WAY_OF_A_RECORD =
            List.of("directory search", "retrieve record", "provider record");

    private final Account consultant;
    private final HostPointers hospital;
    private final HostRetrieval retrieval;
    private final LocalEnvironment environment;
    private final PrintStream out;

    PointersDemonstration(LocalEnvironment environment, PrintStream out) {
        this.consultant = environment.accounts().editor();
        this.hospital = HostPointers.in(environment.payara().http(), consultant);
        this.retrieval = HostRetrieval.in(environment.payara().http(), consultant);
        this.environment = environment;
        this.out = out;
    }

    /**
     * Does it.
     *
     * @throws EnvironmentException when a step did not do what it is to do, or broke a rule of the Spine on the way
     */
    void run() {
        out.println();
        out.println("And pointers to records");
        out.println(
                "  The National Record Locator knows who holds which record of a patient. Publishing has no page: a small application of");
        out.println("  a hospital, in the same EAR, calls the EJB. Again the user is "
                + consultant.description().replaceAll(":.*", "") + ", and the test patient " + PATIENT.value() + ".");
        environment.spine().simulator().clearEvidence();
        Told told = new Told(environment.spine().simulator(), out);

        List<Pointer> before = current();
        told.step("Searched: " + before.size() + " pointers.");
        before.forEach(pointer -> out.println("      " + words(pointer)));

        NewPointer first = plan("1");
        hospital.publish(PATIENT, first);
        require(before.size() + 1, first);
        told.step("Published a pointer to a contingency plan of ours: the next search finds " + (before.size() + 1)
                + ".");

        NewPointer second = plan("2");
        hospital.supersede(PATIENT, first.masterIdentifier(), second);
        require(before.size() + 1, second);
        told.step(
                "Superseded it by a pointer to the plan's next edition: the first is out of force, the second in its place, "
                        + (before.size() + 1) + " in all.");

        withdraw(second, before);
        told.step("Withdrew that one, as entered in error. The patient is as before: the same " + before.size()
                + " pointers.");

        fetchARecord(before, told);
    }

    private void fetchARecord(List<Pointer> before, Told told) {
        out.println();
        out.println("And a record itself");
        out.println(
                "  A pointer says where a record is. It is fetched through the Spine Secure Proxy, from the system of its author that the");
        out.println(
                "  Spine's directory names, straight into the hands of whoever asked: nothing is stored on the way.");

        NewPointer document = pointer(OTHER_HOSPITAL, SeedRecords.PDF);
        hospital.publish(PATIENT, document);
        Pointer found = require(before.size() + 1, document);
        told.step("Published a pointer to a document that hospital " + OTHER_HOSPITAL.value()
                + " holds, and found it by a search.");

        FetchedRecord record = retrieval.fetch(
                PATIENT,
                found,
                retrieval
                        .choose(found, List.of())
                        .orElseThrow(() -> new EnvironmentException("The pointer has nothing to fetch")));
        requireWhole(record);
        told.step(
                "Looked up the author's system in the directory, and fetched the document from " + record.host() + ":");
        out.println("      media type  " + record.mediaType());
        out.println("      length      " + record.bytes() + " bytes");
        out.println("      SHA-256     " + record.checksum() + ", as at the other hospital");

        withdraw(document, before);
        told.step("Withdrew the pointer, as entered in error. The patient is as before again.");
    }

    private void requireWhole(FetchedRecord record) {
        if (!record.checksum().equals(SeedRecords.sha256(SeedRecords.PDF))) {
            throw new EnvironmentException("What was fetched is not the document");
        }
        List<String> asked = environment.spine().simulator().evidence().stream()
                .map(Evidence::interaction)
                .toList();
        if (!asked.containsAll(WAY_OF_A_RECORD)) {
            throw new EnvironmentException("The record did not come through directory and proxy, but: " + asked);
        }
    }

    private void withdraw(NewPointer published, List<Pointer> before) {
        hospital.markEnteredInError(PATIENT, published.masterIdentifier());
        if (!current().equals(before)) {
            throw new EnvironmentException("The patient's pointers are not as they were");
        }
    }

    private List<Pointer> current() {
        return hospital.search(PATIENT).pointers();
    }

    private Pointer require(int number, NewPointer published) {
        List<Pointer> found = current();
        return found.stream()
                .filter(pointer ->
                        found.size() == number && published.masterIdentifier().equals(pointer.masterIdentifier()))
                .findFirst()
                .orElseThrow(() -> new EnvironmentException(
                        "The pointer is not among the patient's " + found.size() + " pointers"));
    }

    private static NewPointer plan(String edition) {
        return pointer(HOSPITAL, "https://records.hospital.example.nhs.uk/plans/42?edition=" + edition);
    }

    private static NewPointer pointer(OdsCode author, String url) {
        return NewPointer.of(
                        PointerType.CONTINGENCY_PLAN,
                        author,
                        HOSPITAL,
                        new SnomedCode("708168004", "Mental health service"),
                        new NewContent(
                                RecordFormat.UNSTRUCTURED, "application/pdf", url, ContentStability.STATIC, null))
                .withMasterIdentifier(MasterIdentifier.of(UUID.randomUUID()));
    }

    private static String words(Pointer pointer) {
        return pointer.knownType().map(PointerType::display).orElse("a record of another type") + ", held by "
                + pointer.knownAuthor().map(OdsCode::value).orElse("somebody");
    }
}
