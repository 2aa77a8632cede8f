package io.spinebridge.harness;

import io.spinebridge.environment.Account;
import io.spinebridge.host.EditingOutcome;
import io.spinebridge.host.EditingStep;
import io.spinebridge.host.HostServlet;
import jakarta.ejb.EJBAccessException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Lets the host's EJB take a step, and tells what came of it. Thread safe. */
final class HostCalls {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address = PayaraForTests.environment().payara().http().resolve("/host/call/editing");
    private final Account user;

    HostCalls(Account user) {
        this.user = user;
    }

    /**
     * Takes a step.
     *
     * @return what Spinebridge returned
     * @throws io.spinebridge.api.SpineException as it arrived at the host's EJB
     * @throws EJBAccessException when that arrived there
     */
    Serializable take(EditingStep step) {
        EditingOutcome outcome = outcome(step);
        if (outcome.containerFailure().equals(EJBAccessException.class.getName())) {
            throw new EJBAccessException("arrived at the host's EJB");
        }
        if (!outcome.containerFailure().isEmpty()) {
            throw new AssertionError("The host's EJB got " + outcome.containerFailure() + "; see Payara's log");
        }
        if (outcome.rolledBack()) {
            throw new AssertionError("Spinebridge rolled the host's transaction back", outcome.thrown());
        }
        if (outcome.thrown() != null) {
            throw outcome.thrown();
        }
        return outcome.value();
    }

    private EditingOutcome outcome(EditingStep step) {
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE)
                            .header(HostServlet.USER, user.name())
                            .header(HostServlet.PASSWORD, user.password())
                            .POST(HttpRequest.BodyPublishers.ofByteArray(written(step)))
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError("The host answered HTTP " + answer.statusCode() + "; see Payara's log");
            }
            return (EditingOutcome) new ObjectInputStream(new ByteArrayInputStream(answer.body())).readObject();
        } catch (IOException | ClassNotFoundException unreadable) {
            throw new AssertionError("The host cannot be reached or understood", unreadable);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ended);
        }
    }

    private static byte[] written(EditingStep step) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(step);
        }
        return bytes.toByteArray();
    }
}
