package io.spinebridge.api;

/**
 * Digits as they come out of documents, mails and web pages, where blanks, dashes and characters that nobody sees stand between them. Stateless.
 */
final class PastedDigits {

    private static final int FULL_WIDTH_ZERO = 0xFF10;
    private static final int FULL_WIDTH_NINE = 0xFF19;

    /**
     * What looks like a dash or like nothing, and is classed as something else: dashes among signs, punctuation and modifiers (hyphen bullet,
     * swung dash, superscript, subscript and plain minus, modifier and heavy minus), then joiners, fillers and the blank of Braille.
     */
    private static final String FURTHER =
            "\u2043\u2053\u207B\u208B\u2212\u02D7\u2796\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private PastedDigits() {}

    /** The text without decoration, full-width digits as plain ones. Letters, other digits and other signs stay. */
    static String plain(String pasted) {
        return pasted.codePoints()
                .filter(character -> !decorates(character))
                .map(PastedDigits::digit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int digit(int character) {
        boolean fullWidth = character >= FULL_WIDTH_ZERO && character <= FULL_WIDTH_NINE;
        return fullWidth ? '0' + character - FULL_WIDTH_ZERO : character;
    }

    private static boolean decorates(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || variesTheLookAlone(character)
                || FURTHER.indexOf(character) >= 0
                || switch (Character.getType(character)) {
                    case Character.FORMAT, Character.DASH_PUNCTUATION -> true;
                    default -> character == '\u0085';
                };
    }

    private static boolean variesTheLookAlone(int character) {
        return character >= 0xFE00 && character <= 0xFE0F
                || character >= 0x180B && character <= 0x180F
                || character >= 0xE0100 && character <= 0xE01EF;
    }
}
