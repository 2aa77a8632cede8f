package io.spinebridge.pointers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.NewContent;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordDate;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.api.pointers.RecordPeriod;
import io.spinebridge.simulator.conformance.ProfileReport;
import io.spinebridge.simulator.conformance.ProfileValidator;
import io.spinebridge.testing.Fhir;
import io.spinebridge.testing.MutableClock;
import io.spinebridge.testing.Patients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.dstu3.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of pointer that is sent, compared with the official NHS profiles. Runs when the system property {@code spinebridge.conformance}
 * names a folder with their validator ({@code validate FOLDER}, exit code 0 for no errors).
 */
class PointerConformanceIT {

    private static final PointerId OLD = new PointerId("da2b6e8a-3c8f-11e8-baae-6c3be5a609f5-584d385036514c383142");

    private final PointerDraft drafts =
            new PointerDraft(MutableClock.at("2022-03-08T15:26:01.987Z"), "https://psis-sync.example/STU3");
    private final PointerDraft arbitrary =
            new PointerDraft(new MutableClock(ArbitraryPointers.NOW), "https://psis-sync.example/STU3");
    private int number;

    @TempDir
    private Path sent;

    @Test
    void everyPointerThatIsSentKeepsItsOfficialProfile() throws Exception {
        assumeTrue(
                System.getProperty(ProfileValidator.PROPERTY) != null,
                "Set -D" + ProfileValidator.PROPERTY + " to compare what is sent with the official profiles");
        for (PointerType type : PointerType.values()) {
            for (NewContent content : contents(type)) {
                keep(drafts.draft(Patients.ADA, SamplePointers.of(type, content)));
            }
        }
        for (RecordPeriod period : periods()) {
            keep(drafts.draft(Patients.ADA, SamplePointers.crisisPlan().withPeriod(period)));
        }
        NewPointer full = new NewPointer(
                PointerType.CONTINGENCY_PLAN,
                SamplePointers.crisisPlan().author(),
                SamplePointers.crisisPlan().custodian(),
                SamplePointers.MENTAL_HEALTH,
                contents(PointerType.CONTINGENCY_PLAN),
                periods().get(0),
                MasterIdentifier.of(new UUID(1, 2)));
        keep(drafts.draft(Patients.ADA, full));
        for (MasterIdentifier identifier : List.of(
                MasterIdentifier.ofOid("1.3.6.1.4.1.21367.2005.3.71"),
                new MasterIdentifier("https://rgd.example/ids", "42/\u00eb&<\">"))) {
            keep(drafts.draft(Patients.ADA, SamplePointers.crisisPlan().withMasterIdentifier(identifier)));
            keep(drafts.supersede(Patients.ADA, full, identifier));
        }
        keep(drafts.supersede(Patients.ADA, full, OLD));
        keep(StatusUpdate.enteredInError());
        for (NewPointer pointer :
                ArbitraryPointers.all().sampleStream().limit(200).toList()) {
            keep(arbitrary.draft(Patients.ADA, pointer));
        }

        assertThat(sent).isNotEmptyDirectory();
        validate();
    }

    private static List<NewContent> contents(PointerType type) {
        List<NewContent> contents = new ArrayList<>();
        for (RecordFormat format : type.formats()) {
            for (String mediaType : format.mediaTypes()) {
                for (ContentStability stability : ContentStability.values()) {
                    contents.add(new NewContent(
                            format,
                            mediaType,
                            "https://nrl.rgd.example/RGD/plans/42?a=b%7Cc",
                            stability,
                            stability == ContentStability.STATIC ? new RecordDate("2022-03-08") : null));
                }
            }
        }
        return contents;
    }

    private static List<RecordPeriod> periods() {
        return List.of(
                RecordPeriod.of(
                        new RecordDate("2022-03-07T13:34:00+00:00"), new RecordDate("2022-03-07T14:34:00.123+01:00")),
                RecordPeriod.since(new RecordDate("2022-03-07")),
                RecordPeriod.of(new RecordDate("2022-03"), new RecordDate("2022-04-30")),
                RecordPeriod.of(new RecordDate("2022"), new RecordDate("2023")),
                RecordPeriod.of(new RecordDate("2022-03-07"), new RecordDate("2022-03-07")),
                RecordPeriod.of(new RecordDate("2022-03-07"), new RecordDate("2022-03-08T12:30:00+01:00")),
                RecordPeriod.since(new RecordDate("2022-03-07T13:34:00.123456789Z")));
    }

    private void keep(Resource resource) throws IOException {
        Files.writeString(sent.resolve(resource.fhirType() + "-" + ++number + ".json"), Fhir.BODIES.write(resource));
    }

    private void validate() throws IOException, InterruptedException {
        ProfileReport report = ProfileValidator.ofProperty().validate(sent);
        // A display that differs from the official one is but a warning of the validator; the Spine may refuse it.
        assertThat(report.errorsAndWarnings()).isEmpty();
        assertThat(report.failure()).isEmpty();
    }
}
