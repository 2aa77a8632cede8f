package io.spinebridge.payara;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.NewContent;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordDate;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.api.pointers.RecordPeriod;
import io.spinebridge.simulator.pointers.SeedPointers;
import java.util.List;
import java.util.UUID;

/** Patients and pointers that tests of the National Record Locator share. */
final class PointersExamples {

    static final NhsNumber SEVERAL = NhsNumber.of(SeedPointers.SEVERAL);
    static final NhsNumber WITHOUT_POINTERS = NhsNumber.of(SeedPointers.FOR_CREATION);
    static final NhsNumber WITH_POINTERS = NhsNumber.of(SeedPointers.FOR_CHANGES);

    static final PointerId CRISIS_PLAN = new PointerId(SeedPointers.CRISIS_PLAN);
    static final PointerId OWNED = new PointerId(SeedPointers.OWNED);
    static final PointerId NOT_OWNED = new PointerId(SeedPointers.NOT_OWNED);
    static final PointerId NOBODYS = new PointerId("00000000-0000-4000-8000-000000000000-00000000000000000000");
    static final MasterIdentifier OWNED_IDENTIFIER =
            new MasterIdentifier(SeedPointers.MASTER_IDENTIFIER_SYSTEM, SeedPointers.OWNED_MASTER_IDENTIFIER);

    static final OdsCode OURS = new OdsCode("RXA");
    static final OdsCode THEIRS = new OdsCode("RR8");

    private static final SnomedCode MENTAL_HEALTH = new SnomedCode("708168004", "Mental health service");
    private static final RecordPeriod PERIOD = RecordPeriod.since(new RecordDate("2026-03-07"));
    private static final NewContent DOCUMENT = new NewContent(
            RecordFormat.UNSTRUCTURED,
            "application/pdf",
            "https://nrl-rxa.hospital.thirdparty.nhs.uk/RXA/plans/42?v=1",
            ContentStability.STATIC,
            new RecordDate("2026-03-07T13:34:00+00:00"));
    private static final NewContent CONTACT_DETAILS = new NewContent(
            RecordFormat.CONTACT_DETAILS,
            "text/html",
            "https://www.hospital.nhs.uk/contact",
            ContentStability.DYNAMIC,
            null);

    /** A contingency plan of ours, without master identifier. */
    static final NewPointer PLAN = plan(OURS, OURS);

    private PointersExamples() {}

    /** The same with a master identifier that nobody has used. */
    static NewPointer identifiedPlan() {
        return PLAN.withMasterIdentifier(MasterIdentifier.of(UUID.randomUUID()));
    }

    /** A contingency plan of these organisations. */
    static NewPointer plan(OdsCode author, OdsCode custodian) {
        List<NewContent> contents = List.of(DOCUMENT, CONTACT_DETAILS);
        return new NewPointer(PointerType.CONTINGENCY_PLAN, author, custodian, MENTAL_HEALTH, contents, PERIOD, null);
    }
}
