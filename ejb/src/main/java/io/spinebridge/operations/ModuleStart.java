package io.spinebridge.operations;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.bridge.CurrentBridge;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.tls.SpineTls;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Looks at settings and certificate when the module starts, and has what is slow at its first use warmed up in the background. */
@Singleton
@Startup
public class ModuleStart {

    private static final Logger LOG = System.getLogger(ModuleStart.class.getName());

    private final CurrentBridge bridge;

    /** For the container's proxy. */
    protected ModuleStart() {
        this(null);
    }

    /** Looks at this. */
    @Inject
    public ModuleStart(CurrentBridge bridge) {
        this.bridge = bridge;
    }

    @PostConstruct
    void look() {
        tellReadiness();
        // Not at a clinician's first call.
        bridge.warmUp();
    }

    private void tellReadiness() {
        try {
            SpineSettings settings = bridge.get().settings();
            SpineTls loaded = bridge.get().tls().usable();
            LOG.log(
                    Level.INFO,
                    () -> "Spinebridge is ready: environment " + settings.environment() + ", ASID " + settings.asid()
                            + ", certificate valid until "
                            + loaded.chain().get(0).getNotAfter().toInstant());
        } catch (NotReadyException notReady) {
            notReady.faults().forEach(fault -> LOG.log(Level.ERROR, "Spinebridge makes no calls: {0}", fault));
        }
    }
}
