package io.spinebridge.harness;

import io.spinebridge.environment.Account;
import io.spinebridge.host.CallReport;
import io.spinebridge.host.SignIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The host's application as a client sees it. Thread safe. */
public final class Host {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final Account user;

    private Host(URI base, Account user) {
        this.base = base;
        this.user = user;
    }

    /** Calls as somebody. */
    public static Host as(Account user) {
        return new Host(PayaraForTests.environment().payara().http().resolve("/host/call/"), user);
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

    private CallReport call(String operation) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(operation))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.noBody());
        if (user != null) {
            request.header(SignIn.USER, user.name()).header(SignIn.PASSWORD, user.password());
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("The host answered HTTP " + answer.statusCode() + "; see Payara's log");
            }
            return CallReport.fromJson(answer.body());
        } catch (IOException unreachable) {
            throw new AssertionError("The host cannot be reached", unreachable);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ended);
        }
    }
}
