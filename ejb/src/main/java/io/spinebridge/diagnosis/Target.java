package io.spinebridge.diagnosis;

import java.net.URI;

/**
 * Where a connection goes.
 *
 * @param subject what is there, as steps name it
 * @param url its address
 * @param setting key of the setting that says so
 */
record Target(String subject, URI url, String setting) {

    private static final int HTTPS = 443;
    private static final int LDAPS = 636;

    /** Without the brackets around an IPv6 address. */
    String host() {
        return url.getHost().replaceAll("[\\[\\]]", "");
    }

    int port() {
        int usual = "ldaps".equals(url.getScheme()) ? LDAPS : HTTPS;
        return url.getPort() < 0 ? usual : url.getPort();
    }
}
