package io.spinebridge.api.adjustments;

import io.spinebridge.api.Code;
import io.spinebridge.api.Coded;
import io.spinebridge.api.CodedText;
import java.util.Optional;

/** Who gave consent: code system {@code RARecord-ProxyRole-1} of the <em>Reasonable Adjustments API</em>. */
public enum ProxyRole implements Coded {
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

    private final Code code;

    ProxyRole(String code, String display) {
        this.code = new Code(SYSTEM, code, display);
    }

    @Override
    public Code toCode() {
        return code;
    }

    /** The role that a recorded text stands for, if it is a known one. */
    public static Optional<ProxyRole> of(CodedText recorded) {
        return KnownCodes.find(recorded, values());
    }
}
