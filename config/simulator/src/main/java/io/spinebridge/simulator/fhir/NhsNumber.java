package io.spinebridge.simulator.fhir;

/** The form of an NHS number: ten digits, the last of which is a modulus 11 check digit (NHS Data Dictionary). */
public final class NhsNumber {
    private NhsNumber() {}

    /** Whether a text is one; null is none. */
    public static boolean isValid(String text) {
        if (text == null || !text.matches("[0-9]{10}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (text.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == text.charAt(9) - '0';
    }
}
