package io.spinebridge.demonstration;

import io.spinebridge.environment.Ports;

/** The ports that people meet in the local environment: always the same, unless a system property says otherwise. */
enum LocalPort {
    HTTP(18080, "the page over HTTP", "local.http.port"),
    HTTPS(18181, "the page over HTTPS", "local.https.port"),
    ADMIN(14848, "Payara's administration", "local.admin.port"),
    SPINE(18443, "the Spine simulator", "local.spine.port"),
    EVIDENCE(18444, "the simulator's evidence", "local.evidence.port");

    private final int standard;
    private final String use;
    private final String property;

    LocalPort(int standard, String use, String property) {
        this.standard = standard;
        this.use = use;
        this.property = property;
    }

    /** Its number, after a look whether it can be had. */
    int free() {
        int number = Integer.getInteger(property, standard);
        Ports.require(number, use, property);
        return number;
    }
}
