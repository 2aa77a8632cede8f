package io.spinebridge.simulator.adjustments;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The test patients that the simulator starts with. The people are invented, their NHS numbers come from the range set
 * aside for tests, and the names are for documentation only: the service holds no demographics.
 */
public final class SeedPatients {
    /** Ada Nolan: has no record. */
    public static final String NO_RECORD = "9990001006";
    /** Ben Fuller: consent, adjustments of several kinds, impairments, an underlying condition, the threshold. */
    public static final String FULL_RECORD = "9990001014";
    /** Cora Singleton: consent and nothing else. */
    public static final String CONSENT_ONLY = "9990001022";
    /** Dylan Oddie: what real records hold beside the profiles, such as unknown and obsolete codes. */
    public static final String ODD_RECORD = "9990001030";
    /** Esme Double: two active consents, which must never be. */
    public static final String TWO_CONSENTS = "9990001049";
    /** Farid Whitlock: removed conditions that are still in the list; the threshold is a bare Condition. */
    public static final String REMOVED_CONDITIONS = "9990001057";
    /** Grace Proctor: consent by a best interest decision, with its summary. */
    public static final String BEST_INTEREST = "9990001065";
    /** Hugo Large: sixty adjustments. */
    public static final String BIG_RECORD = "9990001073";
    /** Iris Edwards: a full record, kept for tests that change it. */
    public static final String FOR_CHANGES = "9990001081";
    /** Jonas Newell: no record, kept for tests that make one. */
    public static final String FOR_CREATION = "9990001103";

    private SeedPatients() {}

    /** Name and one-line description by NHS number, in the order above. */
    public static Map<String, String> descriptions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(NO_RECORD, "Ada Nolan: no record");
        all.put(FULL_RECORD, "Ben Fuller: full record");
        all.put(CONSENT_ONLY, "Cora Singleton: consent only");
        all.put(ODD_RECORD, "Dylan Oddie: unknown and obsolete codes, free text, withdrawn extensions");
        all.put(TWO_CONSENTS, "Esme Double: two active consents");
        all.put(REMOVED_CONDITIONS, "Farid Whitlock: removed conditions still listed, threshold as a bare Condition");
        all.put(BEST_INTEREST, "Grace Proctor: consent by best interest decision");
        all.put(BIG_RECORD, "Hugo Large: sixty adjustments");
        all.put(FOR_CHANGES, "Iris Edwards: full record, for tests that change it");
        all.put(FOR_CREATION, "Jonas Newell: no record, for tests that make one");
        return all;
    }
}
