package io.spinebridge.demonstration;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.records.ContentStability;
import io.spinebridge.api.records.MasterIdentifier;
import io.spinebridge.api.records.NewContent;
import io.spinebridge.api.records.NewPointer;
import io.spinebridge.api.records.OdsCode;
import io.spinebridge.api.records.Pointer;
import io.spinebridge.api.records.PointerType;
import io.spinebridge.api.records.RecordFormat;
import io.spinebridge.environment.Account;
import io.spinebridge.environment.EnvironmentException;
import io.spinebridge.environment.LocalEnvironment;
import io.spinebridge.harness.HostRecords;
import io.spinebridge.simulator.records.SeedPointers;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;

/**
 * A consultant looks for the pointers of a patient, publishes one, supersedes it, and withdraws it, so that the patient is as before; tells
 * each step in plain words. Publishing has no page: the calls go through the EJB of a hospital's application in the same EAR.
 */
final class RecordsDemonstration {

    private static final NhsNumber PATIENT = NhsNumber.of(SeedPointers.SEVERAL);
    private static final OdsCode HOSPITAL = new OdsCode("RXA");

    private final Account consultant;
    private final HostRecords hospital;
    private final LocalEnvironment environment;
    private final PrintStream out;

    RecordsDemonstration(LocalEnvironment environment, PrintStream out) {
        this.consultant = environment.accounts().editor();
        this.hospital = HostRecords.in(environment.payara().http(), consultant);
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
        out.println("  The National Record Locator knows who holds which record of a patient. Publishing has no page: a small application of");
        out.println("  a hospital, in the same EAR, calls the EJB. Again the user is " + consultant.description().replaceAll(":.*", "")
                + ", and the test patient " + PATIENT.value() + ".");
        environment.spine().simulator().clearEvidence();
        Told told = new Told(environment.spine().simulator(), out);

        List<Pointer> before = current();
        told.step("Searched: " + before.size() + " pointers.");
        before.forEach(pointer -> out.println("      " + words(pointer)));

        NewPointer first = plan("1");
        hospital.publish(PATIENT, first);
        require(before.size() + 1, first);
        told.step("Published a pointer to a contingency plan of ours: the next search finds " + (before.size() + 1) + ".");

        NewPointer second = plan("2");
        hospital.supersede(PATIENT, first.masterIdentifier(), second);
        require(before.size() + 1, second);
        told.step("Superseded it by a pointer to the plan's next edition: the first is out of force, the second in its place, "
                + (before.size() + 1) + " in all.");

        hospital.markEnteredInError(PATIENT, second.masterIdentifier());
        if (!current().equals(before)) {
            throw new EnvironmentException("The patient's pointers are not as they were");
        }
        told.step("Withdrew that one, as entered in error. The patient is as before: the same " + before.size() + " pointers.");
    }

    private List<Pointer> current() {
        return hospital.search(PATIENT).pointers();
    }

    private void require(int number, NewPointer published) {
        List<Pointer> found = current();
        if (found.size() != number
                || found.stream().noneMatch(pointer -> published.masterIdentifier().equals(pointer.masterIdentifier()))) {
            throw new EnvironmentException("The pointer is not among the patient's " + found.size() + " pointers");
        }
    }

    private static NewPointer plan(String edition) {
        return NewPointer.of(PointerType.CONTINGENCY_PLAN, HOSPITAL, HOSPITAL, new SnomedCode("708168004", "Mental health service"),
                        new NewContent(RecordFormat.UNSTRUCTURED, "application/pdf",
                                "https://records.hospital.example.nhs.uk/plans/42?edition=" + edition, ContentStability.STATIC, null))
                .withMasterIdentifier(MasterIdentifier.of(UUID.randomUUID()));
    }

    private static String words(Pointer pointer) {
        return pointer.knownType().map(PointerType::display).orElse("a record of another type")
                + ", held by " + pointer.knownAuthor().map(OdsCode::value).orElse("somebody");
    }
}
