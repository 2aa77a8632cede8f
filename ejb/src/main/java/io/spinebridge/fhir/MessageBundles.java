package io.spinebridge.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.ResourceBundle;

/**
 * HAPI's messages. The JDK remembers them in a cache of its own, which outlives an application and keeps its classes in memory, some 16 MB for
 * each deployment. Stateless.
 */
public final class MessageBundles {

    private MessageBundles() {}

    /** Lets go of them, when the application ends. */
    public static void forget() {
        ResourceBundle.clearCache(FhirContext.class.getClassLoader());
    }
}
