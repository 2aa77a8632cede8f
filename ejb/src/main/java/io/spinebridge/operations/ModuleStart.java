package io.spinebridge.operations;

import io.spinebridge.bridge.CurrentBridge;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Has settings and certificates looked at when the module starts, and from then on, and shows administrators how it is. */
@Singleton
@Startup
public class ModuleStart {

    private final CurrentBridge bridge;
    private final ModuleWatch watch;

    /** For the container's proxy. */
    protected ModuleStart() {
        this(null, null);
    }

    /** Starts these. */
    @Inject
    public ModuleStart(CurrentBridge bridge, ModuleWatch watch) {
        this.bridge = bridge;
        this.watch = watch;
    }

    @PostConstruct
    void start() {
        bridge.start();
        watch.start();
    }
}
