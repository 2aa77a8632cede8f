package io.spinebridge.tls;

/** What is worth saying of a password that opens nothing. Never shows it. Stateless. */
final class StorePassword {

    static final String BEYOND_PKCS12 =
            "its password has characters other than those of ASCII, with which Java opens no PKCS#12 file; give the file another password";

    private static final char FIRST = ' ';
    private static final char LAST = '~';

    private StorePassword() {}

    /** Whether Java can use it for PKCS#12 at all: its implementation takes printable ASCII alone, whatever other tools do. */
    static boolean beyondPkcs12(char[] password) {
        for (char character : password) {
            if (character < FIRST || character > LAST) {
                return true;
            }
        }
        return false;
    }

    /** Blanks around a password may be part of it, or have come with it by accident: nobody sees them. */
    static String hint(char[] password) {
        boolean blanks = password.length > 0
                && (Character.isWhitespace(password[0]) || Character.isWhitespace(password[password.length - 1]));
        return blanks ? ", which begins or ends with a blank" : "";
    }
}
