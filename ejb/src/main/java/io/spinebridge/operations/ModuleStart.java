package io.spinebridge.operations;

import io.spinebridge.bridge.CurrentBridge;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Has settings and certificates looked at when the module starts, and from then on. */
@Singleton
@Startup
public class ModuleStart {

    private final CurrentBridge bridge;

    /** For the container's proxy. */
    protected ModuleStart() {
        this(null);
    }

    /** Starts this. */
    @Inject
    public ModuleStart(CurrentBridge bridge) {
        this.bridge = bridge;
    }

    @PostConstruct
    void start() {
        bridge.start();
    }
}
