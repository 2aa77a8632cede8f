package io.spinebridge.harness;

import io.spinebridge.environment.Account;
import io.spinebridge.host.HostOutcome;
import io.spinebridge.host.HostStep;
import jakarta.ejb.EJBAccessException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;

/** Lets the host's EJB take a step, and tells what came of it. Thread safe. */
final class HostCalls {

    private final HostRequests requests;

    /** Calls in Payara at an address, as somebody; as nobody when that is null. */
    HostCalls(URI payara, Account user) {
        this.requests = new HostRequests(payara, user);
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
        byte[] outcome = requests.post("/host/step", written(step));
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(outcome))) {
            return (HostOutcome) in.readObject();
        } catch (IOException | ClassNotFoundException unreadable) {
            throw new AssertionError("The host cannot be understood", unreadable);
        }
    }

    private static byte[] written(HostStep step) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(step);
        } catch (IOException notSerialisable) {
            throw new UncheckedIOException(notSerialisable);
        }
        return bytes.toByteArray();
    }
}
