package io.spinebridge.benchmark.server;

/** Who is measured. All use mutual TLS; all but Spinebridge read what comes with a HAPI parser made for each answer, and do nothing else. */
public enum Contender {
    /** Spinebridge's beans, called by a user who is signed in: roles, token, audit, guards, mapping and all. */
    OURS("Spinebridge"),
    /** {@code java.net.http}. */
    JDK_CLIENT("java.net.http"),
    /** {@code HttpsURLConnection}. */
    URL_CONNECTION("HttpsURLConnection"),
    /** Apache HttpClient 5. */
    APACHE("Apache HttpClient 5"),
    /** HAPI's own client, with enough connections and without its look at the server's capabilities. */
    HAPI_TUNED("HAPI client, tuned"),
    /** HAPI's own client with its defaults. */
    HAPI_DEFAULT("HAPI client, as it comes");

    private final String words;

    Contender(String words) {
        this.words = words;
    }

    /** Its name for a reader. */
    public String words() {
        return words;
    }
}
