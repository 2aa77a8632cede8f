package io.spinebridge.host;

import io.spinebridge.api.SpineException;
import java.io.Serializable;

/**
 * What became of a {@link HostStep}, as the host's EJB saw it.
 *
 * @param value what Spinebridge returned; null when it threw, or returns nothing
 * @param thrown the exception of Spinebridge's own that arrived at the host's EJB; null for none
 * @param containerFailure class of another exception that arrived there, such as the container's; empty for none
 * @param rolledBack whether the host's transaction was marked for roll-back
 */
public record HostOutcome(Serializable value, SpineException thrown, String containerFailure, boolean rolledBack)
        implements Serializable {}
