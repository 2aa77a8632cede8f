package io.spinebridge.api.adjustments;

import io.spinebridge.api.CodedText;
import java.util.Optional;

/** Who gave consent: code system {@code RARecord-ProxyRole-1} of the <em>Reasonable Adjustments API</em>. */
public enum ProxyRole {
    /** 001. */
    PATIENT("001", "Patient consent"),
    /** 002. */
    BEST_INTEREST("002", "Best interest decision made on behalf of the patient (Mental Capacity Act 2005)"),
    /** 003. */
    ATTORNEY("003", "Lasting power of attorney for health and welfare, or court-appointed deputy, or equivalent"),
    /** 004. */
    REPRESENTATIVE("004", "Other legitimate patient representative - parental responsibility");

    /** URI of the code system. */
    public static final String SYSTEM = "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-ProxyRole-1";

    private final String code;
    private final String display;

    ProxyRole(String code, String display) {
        this.code = code;
        this.display = display;
    }

    /** The code, three digits. */
    public String code() {
        return code;
    }

    /** The official text. */
    public String display() {
        return display;
    }

    /** The role that a recorded text stands for, if it is a known one. */
    public static Optional<ProxyRole> of(CodedText recorded) {
        return KnownCodes.find(recorded, SYSTEM, values(), ProxyRole::code);
    }
}
