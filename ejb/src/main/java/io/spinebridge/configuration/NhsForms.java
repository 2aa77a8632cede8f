package io.spinebridge.configuration;

import io.spinebridge.configuration.value.TextType;
import java.util.regex.Pattern;

/** Forms of the NHS's identifiers, as far as settings name them. */
final class NhsForms {

    static final TextType ASID = new TextType(Pattern.compile("[0-9]{12}"), "must be 12 digits");
    static final TextType ODS_CODE =
            new TextType(Pattern.compile("[0-9A-Za-z]{1,12}"), "must be an ODS code of up to 12 letters and digits");
    static final TextType INTERACTION =
            new TextType(Pattern.compile("urn:nhs:names:services:[A-Za-z0-9:._$-]+"), "must be an interaction id");
    static final Pattern JOB_ROLE = Pattern.compile("[A-Z][0-9]{4}");
    static final Pattern ACTIVITY = Pattern.compile("B[0-9]{4}");
    static final Pattern ROLE_OR_ACTIVITY = Pattern.compile("[BR][0-9]{4}");
    static final Pattern SNOMED_CT = Pattern.compile("[1-9][0-9]{5,17}");

    private NhsForms() {}
}
