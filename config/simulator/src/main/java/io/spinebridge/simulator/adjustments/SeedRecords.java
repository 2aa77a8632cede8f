package io.spinebridge.simulator.adjustments;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.dstu3.model.CodeableConcept;

/** The records of {@link SeedPatients}. */
final class SeedRecords {
    private static final int BIG = 60;

    private final FhirContext context;

    SeedRecords(FhirContext context) {
        this.context = context;
    }

    List<StoredResource> all() {
        List<StoredResource> all = new ArrayList<>();
        all.addAll(fullRecord(SeedPatients.FULL_RECORD));
        all.addAll(fullRecord(SeedPatients.FOR_CHANGES));
        all.addAll(new SeedRecord(SeedPatients.CONSENT_ONLY).consent().resources());
        all.addAll(new SeedRecord(SeedPatients.TWO_CONSENTS).consent().consent().resources());
        all.addAll(removedConditions());
        all.addAll(new SeedRecord(SeedPatients.BEST_INTEREST)
                .consentInBestInterest("Best interest meeting with the family and the ward team")
                .flag("002", Concepts.snomed("225835008", "Needs an advocate"))
                .resources());
        all.addAll(bigRecord());
        all.addAll(new OddRecord(context).resources());
        return all;
    }

    private static List<StoredResource> fullRecord(String nhsNumber) {
        SeedRecord record = new SeedRecord(nhsNumber);
        return record.consent()
                .flag("001", Concepts.snomed("415805003", "Uses Makaton sign language"))
                .flag(
                        "004",
                        Concepts.snomed("796161000000101", "Requires information in Easyread"),
                        "Prefers pictures to words")
                .flag("007", new CodeableConcept().setText("His sister comes with him to every appointment"))
                .flag(
                        "008",
                        Concepts.snomed("1108171000000102", "Requires extended appointment")
                                .setText("At least 40 minutes"))
                .flag("009", Concepts.snomed("1325391000000106", "Requires low noise environment"))
                .list(
                        RecordPart.LIST,
                        record.condition(Concepts.threshold()),
                        record.condition(Concepts.impairment("5")),
                        record.condition(Concepts.impairment("7"), "Anxious in crowded waiting rooms"))
                .list(
                        RecordPart.UNDERLYING_CONDITIONS,
                        record.condition(Concepts.snomed("408856003", "Autistic disorder")))
                .resources();
    }

    /** A condition counts as removed when it is inactive or when its entry is deleted; each alone occurs. */
    private static List<StoredResource> removedConditions() {
        SeedRecord record = new SeedRecord(SeedPatients.REMOVED_CONDITIONS);
        return record.consent()
                .flag("003", Concepts.snomed("936721000000107", "Requires contact by letter"))
                .list(
                        RecordPart.LIST,
                        record.condition(Concepts.impairment("2")),
                        record.condition(Concepts.impairment("6")),
                        record.removed(Concepts.impairment("3")))
                .entryDeleted(0)
                .bareThreshold()
                .resources();
    }

    private static List<StoredResource> bigRecord() {
        String[][] adjustments = {
            {"001", "285055002", "Does use hearing aid"},
            {"002", "719563003", "Requires sighted guide"},
            {"003", "936741000000100", "Requires contact by email"},
            {"004", "936641000000108", "Requires information in Makaton"},
            {"005", "1108131000000104", "Requires appointment reminders"},
            {"006", "315594003", "Interpreter needed"},
            {"007", "225861007", "Unsafe to be left alone"},
            {"008", "231501003", "Needle phobia"},
            {"009", "1325381000000109", "Requires low light environment"},
            {"010", "1325781000000105", "Seizure management indicated"}
        };
        SeedRecord record = new SeedRecord(SeedPatients.BIG_RECORD).consent();
        for (int i = 0; i < BIG; i++) {
            String[] adjustment = adjustments[i % adjustments.length];
            record.flag(adjustment[0], Concepts.snomed(adjustment[1], adjustment[2]), "Adjustment number " + (i + 1));
        }
        return record.list(
                        RecordPart.LIST,
                        record.condition(Concepts.threshold()),
                        record.condition(Concepts.impairment("1")))
                .resources();
    }
}
