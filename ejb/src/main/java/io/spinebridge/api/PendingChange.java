package io.spinebridge.api;

import java.io.Serializable;

/**
 * A change whose answer was lost, as far as it takes to find out later what became of it. Opaque to hosts: it comes with an {@link
 * OutcomeUnknownException} and is handed to the {@code reconcile} operation of the service it is about. Holds patient data.
 */
public interface PendingChange extends Serializable {}
