package io.spinebridge.pointers.stu3;

import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.NewContent;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordDate;
import io.spinebridge.api.pointers.RecordFormat;

/** Pointers to publish, for tests. */
final class SamplePointers {

    static final SnomedCode MENTAL_HEALTH = new SnomedCode("708168004", "Mental health service");
    static final NewContent DOCUMENT = new NewContent(
            RecordFormat.UNSTRUCTURED,
            "application/pdf",
            "https://nrl.rgd.example/RGD/plans/42",
            ContentStability.STATIC,
            new RecordDate("2022-03-08T15:26:00+00:00"));
    static final NewContent CONTACTS = new NewContent(
            RecordFormat.CONTACT_DETAILS,
            "text/html",
            "http://www.rgd.example/crisis?team=7",
            ContentStability.DYNAMIC,
            null);

    private SamplePointers() {}

    static NewPointer of(PointerType type, NewContent content) {
        return NewPointer.of(type, new OdsCode("RGD"), new OdsCode("RR8"), MENTAL_HEALTH, content);
    }

    static NewPointer crisisPlan() {
        return of(PointerType.MENTAL_HEALTH_CRISIS_PLAN, DOCUMENT);
    }
}
