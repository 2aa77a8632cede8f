package io.spinebridge.simulator.proxy;

import io.spinebridge.simulator.directory.Interactions;
import java.util.Set;

/**
 * An interaction that may pass the proxy.
 *
 * @param id what {@code Ssp-InteractionID} says and the consumer is accredited for
 * @param registration what the provider is registered for
 * @param verbs HTTP methods that it has
 * @param formats media types of what it fetches; a consumer that sends {@code Accept} must take one of them
 */
public record ProxyInteraction(String id, String registration, Set<String> verbs, Set<String> formats) {

    /** Retrieval of a record that the National Record Locator points to. */
    public static final ProxyInteraction RETRIEVAL = new ProxyInteraction(
            Interactions.RETRIEVAL,
            Interactions.CONTENT,
            Set.of("GET"),
            Set.of(
                    "application/pdf",
                    "text/html",
                    "text/plain",
                    "application/xml",
                    "text/xml",
                    "application/json",
                    "application/fhir+json",
                    "application/fhir+xml"));

    /** Retrieval as the National Record Locator Service had it. Not in force unless an option says so. */
    public static final ProxyInteraction LEGACY_RETRIEVAL = new ProxyInteraction(
            Interactions.LEGACY_RETRIEVAL, Interactions.LEGACY_RETRIEVAL, Set.of("GET"), RETRIEVAL.formats());

    public ProxyInteraction {
        verbs = Set.copyOf(verbs);
        formats = Set.copyOf(formats);
    }
}
