package io.spinebridge.harness;

import io.spinebridge.environment.Account;
import io.spinebridge.host.HostOutcome;
import io.spinebridge.host.HostStep;
import io.spinebridge.host.SignIn;
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

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final Account user;

    /** Calls in Payara at an address, as somebody; as nobody when that is null. */
    HostCalls(URI payara, Account user) {
        this.address = payara.resolve("/host/step");
        this.user = user;
    }

    /** Calls in the Payara of the tests. */
    HostCalls(Account user) {
        this(PayaraForTests.environment().payara().http(), user);
    }

    /**
     * Takes a step.
     *
     * @return what Spinebridge returned
     * @throws io.spinebridge.api.SpineException as it arrived at the host's EJB
     * @throws EJBAccessException when that arrived there
     */
    Serializable take(HostStep step) {
        HostOutcome outcome = outcome(step);
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

    private HostOutcome outcome(HostStep step) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(written(step)));
            if (user != null) {
                request.header(SignIn.USER, user.name()).header(SignIn.PASSWORD, user.password());
            }
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError("The host answered HTTP " + answer.statusCode() + "; see Payara's log");
            }
            return (HostOutcome) new ObjectInputStream(new ByteArrayInputStream(answer.body())).readObject();
        } catch (IOException | ClassNotFoundException unreadable) {
            throw new AssertionError("The host cannot be reached or understood", unreadable);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ended);
        }
    }

    private static byte[] written(HostStep step) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(step);
        }
        return bytes.toByteArray();
    }
}
