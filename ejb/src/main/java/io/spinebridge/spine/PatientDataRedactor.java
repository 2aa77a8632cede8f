package io.spinebridge.spine;

import java.util.regex.Pattern;

/**
 * Takes NHS numbers out of texts that the Spine wrote, before they reach exceptions and logs. Every run of ten digits counts, also with
 * blanks or hyphens between its groups, and also where the check digit is wrong: a mistyped number is patient data too. Stateless.
 */
final class PatientDataRedactor {

    /** What stands before it may be a percent-encoded character, which ends with digits of its own. */
    private static final Pattern TEN_DIGITS = Pattern.compile(
            "(?:(?<![0-9])|(?<=%[0-9A-Fa-f]{2}))[0-9]{3}[\\p{Zs}\\p{Pd}.]?[0-9]{3}[\\p{Zs}\\p{Pd}.]?[0-9]{4}(?![0-9])");
    /**
     * The proxy's words name the URL of the record, which may hold anything about the patient. Those of the NHS' own that stand for patients,
     * organisations and codes stay: they tell what form a value should have had.
     */
    private static final Pattern PATH = Pattern.compile(
            "(?i)(https?(?:://|%3A%2F%2F)"
                    + "(?!(?:demographics|directory)\\.spineservices\\.nhs\\.uk|fhir\\.nhs\\.uk|snomed\\.info)[^/%\\s]+)[/%][^\\s)]*");

    private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\p{Cntrl}\\u00A0]");

    /** Longer than any documented text; what goes on is more likely an echoed body. */
    private static final int LONGEST = 500;

    private PatientDataRedactor() {}

    static String redact(String text) {
        if (text == null) {
            return "";
        }
        String oneLine = NOT_IN_A_LINE.matcher(text).replaceAll(" ");
        String redacted = TEN_DIGITS
                .matcher(PATH.matcher(oneLine).replaceAll("$1/[path withheld]"))
                .replaceAll("[number withheld]");
        return redacted.length() > LONGEST ? redacted.substring(0, LONGEST) + "…" : redacted;
    }
}
