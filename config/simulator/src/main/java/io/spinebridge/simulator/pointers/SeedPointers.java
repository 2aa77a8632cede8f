package io.spinebridge.simulator.pointers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The test patients whose pointers the locator starts with, and the ids of pointers that tests ask for. The people are invented, their NHS
 * numbers come from the range set aside for tests; the locator holds no demographics.
 */
public final class SeedPointers {

    /** Kamala Brook: five current pointers of several types, custodians and stabilities, and one that was superseded. */
    public static final String SEVERAL = "9990002002";
    /** Liam Vacant: known to the Spine, without a pointer. */
    public static final String NO_POINTERS = "9990002010";
    /** Mina Unseen: never seen by the Spine. */
    public static final String NEVER_SEEN = "9990002029";
    /** Noor Strange: one sound pointer among six that cannot be understood. */
    public static final String NOT_UNDERSTOOD = "9990002037";
    /** Omar Past: pointers superseded and entered in error, none current. */
    public static final String NOT_CURRENT = "9990002045";
    /** Petra Blank: known, without a pointer, kept for tests that create. */
    public static final String FOR_CREATION = "9990002053";
    /** Quentin New: never seen by the Spine, kept for tests that create. */
    public static final String FOR_FIRST_CREATION = "9990002061";
    /** Rosa Busy: pointers of RXA and RR8, kept for tests that change them. */
    public static final String FOR_CHANGES = "9990002088";
    /** Stefan Stack: sixty current pointers. */
    public static final String MANY = "9990002096";

    /** Of {@link #SEVERAL}: mental health crisis plan, custodian RR8; contact details on the web, and a PDF behind the proxy. */
    public static final String CRISIS_PLAN = "5a1f0c52-1c1e-4b0e-9d6e-1f2a3b4c5d01-10000000000000000001";
    /** Of {@link #SEVERAL}: end of life care coordination summary, dynamic, custodian RXA, author RGD. */
    public static final String END_OF_LIFE_SUMMARY = "5a1f0c52-1c1e-4b0e-9d6e-1f2a3b4c5d01-10000000000000000002";
    /** Of {@link #SEVERAL}: NEWS2 chart, class Observations, custodian MHT01. */
    public static final String NEWS2_CHART = "5a1f0c52-1c1e-4b0e-9d6e-1f2a3b4c5d01-10000000000000000003";
    /** Of {@link #SEVERAL}: ReSPECT form, contact details as PDF alone, custodian RR8. */
    public static final String RESPECT_FORM = "5a1f0c52-1c1e-4b0e-9d6e-1f2a3b4c5d01-10000000000000000004";
    /** Of {@link #SEVERAL}: emergency health care plan, custodian RXA, replaces one that is superseded; its period has ended. */
    public static final String EMERGENCY_PLAN = "5a1f0c52-1c1e-4b0e-9d6e-1f2a3b4c5d01-10000000000000000006";
    /** Of {@link #NOT_CURRENT}: superseded. */
    public static final String SUPERSEDED = "5a1f0c52-1c1e-4b0e-9d6e-1f2a3b4c5d02-20000000000000000001";
    /** Of {@link #NOT_CURRENT}: entered in error. */
    public static final String ENTERED_IN_ERROR = "5a1f0c52-1c1e-4b0e-9d6e-1f2a3b4c5d02-20000000000000000002";
    /** Of {@link #FOR_CHANGES}: custodian RXA, with the master identifier {@link #OWNED_MASTER_IDENTIFIER}. */
    public static final String OWNED = "5a1f0c52-1c1e-4b0e-9d6e-1f2a3b4c5d03-30000000000000000001";
    /** Of {@link #FOR_CHANGES}: custodian RXA, without a master identifier. */
    public static final String OWNED_WITHOUT_MASTER_IDENTIFIER =
            "5a1f0c52-1c1e-4b0e-9d6e-1f2a3b4c5d03-30000000000000000002";
    /** Of {@link #FOR_CHANGES}: custodian RR8. */
    public static final String NOT_OWNED = "5a1f0c52-1c1e-4b0e-9d6e-1f2a3b4c5d03-30000000000000000003";

    /** Naming system of the seeds' master identifiers. */
    public static final String MASTER_IDENTIFIER_SYSTEM = "urn:ietf:rfc:3986";
    /** Value of the master identifier of {@link #OWNED}. */
    public static final String OWNED_MASTER_IDENTIFIER = "urn:uuid:7f0f6f86-6c1b-4c6e-9a38-0d7a3f3c0001";

    /** Beginning of the addresses of records behind the proxy. */
    public static final String RECORDS = "https://nrl-rr8.supplier.thirdparty.nhs.uk/RR8/records/";
    /** PointerAddress of contact details on the web. */
    public static final String CONTACT = "https://www.provider.example.nhs.uk/contact";

    private SeedPointers() {}

    /** Name and one-line description by NHS number, in the order above. */
    public static Map<String, String> descriptions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(SEVERAL, "Kamala Brook: five pointers of several types and custodians, one replaced");
        all.put(NO_POINTERS, "Liam Vacant: known, no pointers");
        all.put(NEVER_SEEN, "Mina Unseen: never seen (404)");
        all.put(NOT_UNDERSTOOD, "Noor Strange: one sound pointer among six that cannot be understood");
        all.put(NOT_CURRENT, "Omar Past: superseded and entered in error, none current");
        all.put(FOR_CREATION, "Petra Blank: known, no pointers, for tests that create");
        all.put(FOR_FIRST_CREATION, "Quentin New: never seen, for tests that create");
        all.put(FOR_CHANGES, "Rosa Busy: pointers of RXA and RR8, for tests that change them");
        all.put(MANY, "Stefan Stack: sixty pointers");
        return all;
    }

    /** Patients known without a pointer. */
    static List<String> known() {
        return List.of(NO_POINTERS, FOR_CREATION);
    }
}
