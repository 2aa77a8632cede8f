package io.spinebridge.host;

import io.spinebridge.api.SpineException;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.pointers.RecordPublisher;
import io.spinebridge.api.retrieval.RecordRetrieval;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * The host's bean that calls whatever it is told to. Anybody may call it, in a transaction of its own: roles and exceptions are
 * Spinebridge's affair.
 *
 * <p>Steps and outcomes come and go serialised: what a user saw is kept somewhere between two pages of a host, and must survive that.
 */
@Stateless
public class HostSteps {

    @EJB
    private ReasonableAdjustments adjustments;

    @EJB
    private RecordLocator locator;

    @EJB
    private RecordPublisher publisher;

    @EJB
    private RecordRetrieval retrieval;

    @Resource
    private EJBContext context;

    /** Takes a {@link HostStep}, and gives a {@link HostOutcome}. */
    public byte[] take(byte[] step) {
        return written(outcome(read(step)));
    }

    private HostOutcome outcome(HostStep step) {
        try {
            Serializable value = step.taken(new SpinebridgeBeans(adjustments, locator, publisher, retrieval));
            return new HostOutcome(value, null, "", context.getRollbackOnly());
        } catch (SpineException told) {
            return new HostOutcome(null, told, "", context.getRollbackOnly());
        } catch (RuntimeException containers) {
            return new HostOutcome(null, null, containers.getClass().getName(), context.getRollbackOnly());
        }
    }

    private static HostStep read(byte[] step) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(step))) {
            return (HostStep) in.readObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ClassNotFoundException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }

    private static byte[] written(HostOutcome outcome) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(outcome);
        } catch (IOException notSerialisable) {
            throw new UncheckedIOException(notSerialisable);
        }
        return bytes.toByteArray();
    }
}
