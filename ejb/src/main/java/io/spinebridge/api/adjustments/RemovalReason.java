package io.spinebridge.api.adjustments;

/** Why something is removed: the five codes that the removal reason code systems of the <em>Reasonable Adjustments API</em> share. */
public enum RemovalReason {
    /** It was created in error. */
    ERROR("Error"),
    /** The patient dissents. */
    PATIENT_DISSENT("PatientDissent"),
    /** The patient's legal proxy dissents. */
    PROXY_DISSENT("ProxyDissent"),
    /** A best-interest decision was taken. */
    BEST_INTEREST("BestInterest"),
    /** It no longer applies. */
    NO_LONGER_APPLIES("DoesntApply");

    private final String code;

    RemovalReason(String code) {
        this.code = code;
    }

    /** The code. */
    public String code() {
        return code;
    }
}
