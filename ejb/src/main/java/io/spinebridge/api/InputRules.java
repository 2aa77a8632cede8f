package io.spinebridge.api;

/** Rules that input must keep, each refused with the field's name and never with its value. Stateless. */
public final class InputRules {

    /** Longest free text that is taken, in characters. */
    public static final int LONGEST_TEXT = 2000;

    private InputRules() {}

    /**
     * A text that must be there.
     *
     * @return the text without blanks around it
     * @throws InvalidInputException when it is missing, too long, or has control characters or others that cannot be sent
     */
    public static String required(String field, String text) {
        String optional = optional(field, text);
        if (optional == null) {
            throw new InvalidInputException(field, "is missing");
        }
        return optional;
    }

    /**
     * A text that may be missing.
     *
     * @return the text without blanks around it; null when there is none
     * @throws InvalidInputException when it is too long, or has control characters or others that cannot be sent
     */
    public static String optional(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > LONGEST_TEXT) {
            throw new InvalidInputException(field, "is longer than " + LONGEST_TEXT + " characters");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new InvalidInputException(field, "has control characters");
        }
        // Half of a surrogate pair would be sent as a question mark.
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new InvalidInputException(field, "has characters that cannot be sent");
        }
        return text.strip();
    }

    /** Whether a text is of ASCII alone. {@link java.net.URI#toASCIIString} would tell as well, but fails at half of a surrogate pair. */
    public static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /**
     * A value that must be there.
     *
     * @throws InvalidInputException when it is null
     */
    public static <T> T required(String field, T value) {
        if (value == null) {
            throw new InvalidInputException(field, "is missing");
        }
        return value;
    }
}
