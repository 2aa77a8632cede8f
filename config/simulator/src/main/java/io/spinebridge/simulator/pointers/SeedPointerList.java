package io.spinebridge.simulator.pointers;

import static io.spinebridge.simulator.pointers.SeedPointer.old;
import static io.spinebridge.simulator.pointers.SeedPointer.plan;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Enumerations.DocumentReferenceStatus;

/** The pointers that the locator starts with. */
final class SeedPointerList {

    private static final int MANY = 60;
    private static final String CRISIS = "736253002";
    private static final String EMERGENCY = "887701000000100";
    private static final String ADVANCE = "736366004";

    private SeedPointerList() {}

    static List<StoredPointer> pointers() {
        List<SeedPointer> seeds = new ArrayList<>(several());
        seeds.addAll(notUnderstood());
        seeds.addAll(notCurrent());
        seeds.addAll(forChanges());
        for (int i = 1; i <= MANY; i++) {
            String[] owner = i % 2 == 0 ? new String[] {"RXA", "RXA"} : new String[] {"RR8", "RGD"};
            seeds.add(plan(
                            String.format("5a1f0c52-1c1e-4b0e-9d6e-1f2a3b4c5d05-%020d", i),
                            SeedPointers.MANY,
                            i % 3 == 0 ? CRISIS : ADVANCE,
                            owner[0],
                            owner[1])
                    .document(owner[1] + "/plans/" + i, "static", null));
        }
        return seeds.stream().map(SeedPointer::stored).toList();
    }

    private static List<SeedPointer> several() {
        String patient = SeedPointers.SEVERAL;
        String replaced = "5a1f0c52-1c1e-4b0e-9d6e-1f2a3b4c5d01-10000000000000000005";
        return List.of(
                plan(SeedPointers.CRISIS_PLAN, patient, CRISIS, "RR8", "RR8")
                        .master("urn:uuid:7f0f6f86-6c1b-4c6e-9a38-0d7a3f3c1a11")
                        .period("2025-03-07T13:34:00+00:00", null)
                        .contact("text/html")
                        .document("plan.pdf", "static", "2025-03-07T13:34:00+00:00"),
                plan(SeedPointers.END_OF_LIFE_SUMMARY, patient, "861421000000109", "RXA", "RGD")
                        .setting("310073009", "Palliative care service")
                        .document("RGD/summaries/7?view=full", "dynamic", null),
                plan(SeedPointers.NEWS2_CHART, patient, "1363501000000100", "MHT01", "MHT01")
                        .classified("1102421000000108")
                        .setting("310000008", "Accident and Emergency service")
                        .document("MHT01/charts/NEWS2%20chart", "static", "2025-02-01"),
                plan(SeedPointers.RESPECT_FORM, patient, "1382601000000107", "RR8", "RGD")
                        .contact("application/pdf"),
                plan(replaced, patient, EMERGENCY, "RXA", "RXA")
                        .ended(DocumentReferenceStatus.SUPERSEDED)
                        .document("RXA/plans/1", "static", "2024-01-01"),
                plan(SeedPointers.EMERGENCY_PLAN, patient, EMERGENCY, "RXA", "RXA")
                        .replaces(replaced)
                        .period("2025-01-01", "2025-06-30")
                        .document("RXA/plans/2", "static", "2025-01-01"));
    }

    private static List<SeedPointer> notUnderstood() {
        String patient = SeedPointers.NOT_UNDERSTOOD;
        String ids = "5a1f0c52-1c1e-4b0e-9d6e-1f2a3b4c5d04-4000000000000000000";
        return List.of(
                plan(ids + "1", patient, ADVANCE, "RR8", "RR8").document("RR8/plans/sound", "static", null),
                plan(ids + "2", patient, ADVANCE, "RR8", "RR8")
                        .content(
                                new Coding(
                                        "https://fhir.nhs.uk/STU3/CodeSystem/NRL-FormatCode-1",
                                        "urn:nhs-ic:fhir:stu3:vaccination-list:1",
                                        "Vaccination List FHIR STU3 v1"),
                                "application/fhir+json",
                                SeedPointers.RECORDS + "RR8/vaccinations",
                                "dynamic",
                                null),
                plan(ids + "3", patient, ADVANCE, "RR8", "RR8")
                        .withoutSetting()
                        .document("RR8/plans/setting", "static", null),
                plan(ids + "4", patient, ADVANCE, "RR8", "RR8")
                        .content(null, "application/pdf", SeedPointers.RECORDS + "RR8/plans/format", "static", null),
                plan(ids + "5", patient, ADVANCE, "RR8", "RR8")
                        .content(
                                CodedValues.FORMATS.coding(SeedPointer.DOCUMENT_FORMAT),
                                "application/pdf",
                                SeedPointers.RECORDS + "RR8/plans/stability",
                                null,
                                null),
                plan(ids + "6", patient, ADVANCE, "RR8", "RR8")
                        .typed("736252007", "Cancer care plan")
                        .document("RR8/plans/cancer", "static", null),
                old(ids + "7", patient, "RR8", "RR8")
                        .content(null, "application/pdf", SeedPointers.RECORDS + "RR8/plans/old", null, null));
    }

    private static List<SeedPointer> notCurrent() {
        String patient = SeedPointers.NOT_CURRENT;
        return List.of(
                plan(SeedPointers.SUPERSEDED, patient, CRISIS, "RXA", "RXA")
                        .ended(DocumentReferenceStatus.SUPERSEDED)
                        .master("urn:uuid:7f0f6f86-6c1b-4c6e-9a38-0d7a3f3c0011")
                        .document("RXA/plans/21", "static", null),
                plan(SeedPointers.ENTERED_IN_ERROR, patient, CRISIS, "RXA", "RXA")
                        .ended(DocumentReferenceStatus.ENTEREDINERROR)
                        .replaces(SeedPointers.SUPERSEDED)
                        .master("urn:uuid:7f0f6f86-6c1b-4c6e-9a38-0d7a3f3c0012")
                        .document("RXA/plans/22", "static", null));
    }

    private static List<SeedPointer> forChanges() {
        String patient = SeedPointers.FOR_CHANGES;
        return List.of(
                plan(SeedPointers.OWNED, patient, CRISIS, "RXA", "RXA")
                        .master(SeedPointers.OWNED_MASTER_IDENTIFIER)
                        .document("RXA/plans/31", "static", null),
                plan(SeedPointers.OWNED_WITHOUT_MASTER_IDENTIFIER, patient, EMERGENCY, "RXA", "RGD")
                        .contact("text/html"),
                plan(SeedPointers.NOT_OWNED, patient, ADVANCE, "RR8", "RR8")
                        .master("urn:uuid:7f0f6f86-6c1b-4c6e-9a38-0d7a3f3c0003")
                        .document("RR8/plans/33", "static", null));
    }
}
