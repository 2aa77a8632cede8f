package io.spinebridge.web.pointers;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.api.pointers.RecordDate;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.api.pointers.RecordPeriod;
import io.spinebridge.api.pointers.RelatedPointer;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Pointers for tests and for looking at the page. */
public final class SamplePointers {

    public static final NhsNumber PATIENT = new NhsNumber("9990000018");
    public static final String HOSTILE =
            "<script>alert('x')</script>\"><img src=x onerror=alert(1)> ${1+1} &amp; O'Brien";

    static final Code STATIC = new Code(ContentStability.SYSTEM, "static", "Static");
    public static final Code DYNAMIC = new Code(ContentStability.SYSTEM, "dynamic", "Dynamic");
    public static final Code CONTACT = format(RecordFormat.CONTACT_DETAILS);
    static final Code DOCUMENT = format(RecordFormat.UNSTRUCTURED);

    private static final Instant MARCH = Instant.parse("2022-03-08T15:26:01Z");
    private static final Instant JULY = Instant.parse("2022-07-01T08:05:00Z");

    private SamplePointers() {}

    /** Two pointers as they should be, with something in every part; two more are withheld. */
    public static Pointers several() {
        return new Pointers(true, List.of(full(), newsChart()), 2, Set.of(full().id()), List.of());
    }

    /** What the model allows and what it forbids. */
    public static Pointers odd() {
        return new Pointers(
                true,
                List.of(superseded(), enteredInError(), bare(), unknownCodes()),
                0,
                Set.of(),
                List.of(notUnderstood("Bundle.entry", 1)));
    }

    /** A pointer whose texts try to break out of the page. */
    public static Pointers hostile() {
        CodedText everywhere = new CodedText(List.of(new Code(HOSTILE, HOSTILE, HOSTILE)), HOSTILE + " too");
        Code code = new Code(HOSTILE, HOSTILE, HOSTILE);
        NotUnderstood what = new NotUnderstood(HOSTILE, HOSTILE, HOSTILE);
        return new Pointers(
                true,
                List.of(new Pointer(
                        new PointerId("p-9"),
                        HOSTILE,
                        JULY,
                        MARCH,
                        HOSTILE,
                        everywhere,
                        everywhere,
                        null,
                        null,
                        new MasterIdentifier("x:y", HOSTILE.replace(" ", "")),
                        new RelatedPointer(HOSTILE, null, null),
                        List.of(
                                new PointerContent(
                                        code, HOSTILE, "javascript:alert(document.domain)//nhs.uk", code, null),
                                new PointerContent(
                                        CONTACT, "text/html", "https://nhs.uk@evil.example/'\"><script>", STATIC, null),
                                new PointerContent(
                                        CONTACT,
                                        "text/html",
                                        "https://www.nhs.uk%2f@evil.example:8443/secret-path?nhs=9990000018",
                                        STATIC,
                                        null)),
                        null,
                        everywhere,
                        List.of(what))),
                0,
                Set.of(),
                List.of(what));
    }

    static Pointers of(Pointer... pointers) {
        return new Pointers(true, List.of(pointers), 0, Set.of(), List.of());
    }

    public static Pointers none() {
        return of();
    }

    static Pointer full() {
        return new Pointer(
                new PointerId("c037a0cb-0c77-4690-83a1-a5a2420f1a4b"),
                "1",
                JULY,
                MARCH,
                "current",
                type(PointerType.MENTAL_HEALTH_CRISIS_PLAN),
                snomed("734163000", "Care plan"),
                new OdsCode("RR8"),
                new OdsCode("RXA"),
                MasterIdentifier.ofOid("1.3.6.1.4.1.21367.2005.3.71"),
                new RelatedPointer("replaces", new PointerId("a51a2f0e-7d2b-4fd0-8e2e-0dd6b2ac9b30"), null),
                List.of(
                        new PointerContent(
                                DOCUMENT,
                                "application/pdf",
                                "https://nrl-rr8.example.nhs.uk/plans/42",
                                STATIC,
                                new RecordDate("2022-03-08T15:26:00+00:00")),
                        new PointerContent(
                                CONTACT, "text/html", "http://crisis-team.example.nhs.uk/contact", DYNAMIC, null)),
                RecordPeriod.since(new RecordDate("2022-03-07T13:34:00+00:00")),
                snomed("708168004", "Mental health service"),
                List.of());
    }

    private static Pointer newsChart() {
        return new Pointer(
                new PointerId("p-2"),
                "3",
                JULY,
                MARCH,
                "current",
                type(PointerType.NEWS2_CHART),
                snomed("1102421000000108", "Observations"),
                new OdsCode("RYE"),
                new OdsCode("RYE"),
                null,
                null,
                List.of(new PointerContent(
                        DOCUMENT,
                        "application/pdf",
                        "https://charts.example.nhs.uk:8443/9990000018.pdf",
                        DYNAMIC,
                        null)),
                RecordPeriod.of(new RecordDate("2022-03"), new RecordDate("2022-05-31")),
                snomed("310000008", "Accident and Emergency service"),
                List.of());
    }

    private static Pointer superseded() {
        return new Pointer(
                new PointerId("p-3"),
                "2",
                JULY,
                MARCH,
                "superseded",
                type(PointerType.END_OF_LIFE_CARE_PLAN),
                snomed("734163000", "Care plan"),
                new OdsCode("RR8"),
                new OdsCode("RXA"),
                null,
                new RelatedPointer("replaces", null, new MasterIdentifier("https://example.nhs.uk/pointers", "7")),
                List.of(new PointerContent(
                        CONTACT, "application/pdf", "http://example.nhs.uk/contacts.pdf", STATIC, null)),
                null,
                CodedText.empty(),
                List.of());
    }

    private static Pointer enteredInError() {
        return new Pointer(
                new PointerId("p-4"),
                "2",
                JULY,
                MARCH,
                "entered-in-error",
                type(PointerType.CONTINGENCY_PLAN),
                snomed("734163000", "Care plan"),
                new OdsCode("RR8"),
                new OdsCode("RXA"),
                null,
                null,
                List.of(),
                null,
                CodedText.empty(),
                List.of());
    }

    /** As little as there can be. */
    static Pointer bare() {
        return new Pointer(
                null,
                null,
                null,
                null,
                null,
                CodedText.empty(),
                CodedText.empty(),
                null,
                null,
                null,
                null,
                List.of(new PointerContent(new Code("", "", ""), null, null, new Code("", "", ""), null)),
                null,
                CodedText.empty(),
                List.of(notUnderstood("DocumentReference.custodian", 2), notUnderstood("DocumentReference.status", 3)));
    }

    private static Pointer unknownCodes() {
        return new Pointer(
                new PointerId("p-6"),
                "1",
                JULY,
                MARCH,
                "preliminary",
                new CodedText(
                        List.of(new Code(Code.SNOMED_CT, "736253001", "Cancer care plan")), "Written by the ward"),
                snomed("1", "Letters"),
                new OdsCode("RR8"),
                new OdsCode("RXA"),
                null,
                new RelatedPointer("appends", null, null),
                List.of(new PointerContent(
                        new Code(RecordFormat.SYSTEM, "urn:nhs-ic:structured", "Structured Document"),
                        "application/fhir+json",
                        "ftp://old.example.nhs.uk/x",
                        new Code(ContentStability.SYSTEM, "sometimes", ""),
                        new RecordDate("2019"))),
                new RecordPeriod(null, new RecordDate("2021-01-02")),
                snomed("2", ""),
                List.of(notUnderstood("DocumentReference.content", 4)));
    }

    static CodedText type(PointerType type) {
        return snomed(type.code(), type.display());
    }

    static CodedText snomed(String code, String display) {
        return new CodedText(List.of(new Code(Code.SNOMED_CT, code, display)), null);
    }

    private static Code format(RecordFormat format) {
        return new Code(RecordFormat.SYSTEM, format.code(), format.display());
    }

    static NotUnderstood notUnderstood(String where, int number) {
        return new NotUnderstood(
                where,
                "Reason " + number + ": there is no place for this element",
                "{\n  \"raw\": \"content " + number + "\"\n}");
    }
}
