package io.spinebridge.configuration;

/** A password alias that the server did not replace, since it does not know it. Stateless. */
final class UnknownAlias {

    static final String PROBLEM =
            "names a password alias that the server does not know; create it with asadmin create-password-alias";

    private static final String ALIAS = "${ALIAS=";

    private UnknownAlias() {}

    static boolean names(String text) {
        return text.strip().startsWith(ALIAS);
    }
}
