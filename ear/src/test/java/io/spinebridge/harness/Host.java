package io.spinebridge.harness;

import io.spinebridge.environment.Account;
import io.spinebridge.host.CallReport;
import java.nio.charset.StandardCharsets;

/** The host's application as a client sees it. Thread safe. */
public final class Host {

    private final HostRequests requests;

    private Host(HostRequests requests) {
        this.requests = requests;
    }

    /** Calls as somebody. */
    public static Host as(Account user) {
        return new Host(new HostRequests(PayaraForTests.environment().payara().http(), user));
    }

    /** Calls without signing in. */
    public static Host anonymous() {
        return as(null);
    }

    /** Calls as a nurse who may read. */
    public static Host asViewer() {
        return as(PayaraForTests.environment().accounts().viewer());
    }

    /** Calls as a consultant who may read and change. */
    public static Host asEditor() {
        return as(PayaraForTests.environment().accounts().editor());
    }

    /** Lets the host's EJB read a whole record: five requests to the Spine. */
    public CallReport record(String patient) {
        return call("record?patient=" + patient);
    }

    /** Lets the host's EJB read a consent: one request to the Spine. */
    public CallReport consent(String patient) {
        return call("consent?patient=" + patient);
    }

    /** Lets the host's EJB read a record, change it, take the changes back, and read again, in one method. */
    public CallReport noteAndTakeBack(String patient) {
        return call("note-and-take-back?patient=" + patient);
    }

    /** Lets the host's EJB ask for nobody's consent. */
    public CallReport nobodysConsent() {
        return call("nobodys-consent");
    }

    /** Creates a consent through the module's gateway. */
    public CallReport createConsent(String patient) {
        return call("create-consent?patient=" + patient);
    }

    /** Asks the module for its settings in force. */
    public CallReport settings() {
        return call("settings");
    }

    private CallReport call(String operation) {
        return CallReport.fromJson(
                new String(requests.post("/host/call/" + operation, new byte[0]), StandardCharsets.UTF_8));
    }
}
