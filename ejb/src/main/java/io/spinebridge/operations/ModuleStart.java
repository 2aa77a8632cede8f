package io.spinebridge.operations;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.Configuration;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.tls.SpineTls;
import io.spinebridge.tls.TlsProducer;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks at settings and certificate when the module starts, and warms up what is slow at its first use. */
@Singleton
@Startup
public class ModuleStart {

    private static final Logger LOG = Logger.getLogger(ModuleStart.class.getName());

    private final Configuration configuration;
    private final TlsProducer tls;
    private final FhirBodies bodies;

    /** For the container's proxy. */
    protected ModuleStart() {
        this(null, null, null);
    }

    /** Wires. */
    @Inject
    public ModuleStart(Configuration configuration, TlsProducer tls, FhirBodies bodies) {
        this.configuration = configuration;
        this.tls = tls;
        this.bodies = bodies;
    }

    @PostConstruct
    void look() {
        tellReadiness();
        // Not at a clinician's first call.
        bodies.warmUp();
    }

    private void tellReadiness() {
        try {
            SpineSettings settings = configuration.settings();
            SpineTls loaded = tls.tls();
            LOG.info(() -> "Spinebridge is ready: environment " + settings.environment() + ", ASID " + settings.asid()
                    + ", certificate valid until "
                    + loaded.chain().get(0).getNotAfter().toInstant());
        } catch (NotReadyException notReady) {
            notReady.faults().forEach(fault -> LOG.log(Level.SEVERE, "Spinebridge makes no calls: {0}", fault));
        }
    }
}
