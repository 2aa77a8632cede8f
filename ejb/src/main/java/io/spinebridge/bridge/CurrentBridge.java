package io.spinebridge.bridge;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.SpineUserResolver;
import io.spinebridge.configuration.Configuration;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.fhir.MessageBundles;
import io.spinebridge.fhir.stu3.Stu3;
import io.spinebridge.identity.EjbCallerIdentity;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Bridge in force: made at its first use, as soon as the settings are valid. Thread safe. */
@ApplicationScoped
public class CurrentBridge implements Supplier<Bridge> {

    private static final Duration LONGEST_STEP = Duration.ofSeconds(20);

    private final Configuration configuration;
    private final Instance<SpineUserResolver> resolvers;
    private final FhirBodies stu3;
    private final String run;
    private final Once<Bridge> bridge = new Once<>(this::make);
    private final WarmUp warmUp;
    private volatile boolean closed;

    /** For the container's proxy. */
    protected CurrentBridge() {
        configuration = null;
        resolvers = null;
        stu3 = null;
        run = null;
        warmUp = null;
    }

    /** Makes nothing yet. */
    @Inject
    public CurrentBridge(Configuration configuration, Instance<SpineUserResolver> resolvers) {
        this.configuration = configuration;
        this.resolvers = resolvers;
        this.stu3 = Stu3.bodies();
        this.run = run();
        this.warmUp = new WarmUp(List.of(
                stu3::warmUp, () -> get().warmUpTls(), () -> get().warmUpRequests(), () -> get().warmUpConnections()));
    }

    /** Which server, and which start on it: several may keep their audit trails in one directory. */
    private static String run() {
        return Stream.of("com.sun.aas.hostName", "com.sun.aas.instanceName")
                        .map(System::getProperty)
                        .filter(Objects::nonNull)
                        .map(name -> name + "-")
                        .collect(Collectors.joining())
                + UUID.randomUUID();
    }

    private Bridge make() {
        return new Bridge(
                configuration.settings(),
                new Bridge.Surroundings(
                        stu3,
                        identity -> new EjbCallerIdentity(identity, resolvers),
                        run,
                        new ContainerThreads(),
                        Clock.systemUTC()));
    }

    /**
     * The Bridge in force.
     *
     * @throws NotReadyException listing all faults of the settings, while there are any; and when the application is stopping
     */
    @Override
    public Bridge get() {
        if (closed) {
            throw new NotReadyException(List.of("the application is stopping"));
        }
        return bridge.get();
    }

    /** Begins to do in the background what takes up to seconds the first time. To be called once. */
    public void warmUp() {
        warmUp.begin();
    }

    @PreDestroy
    void close() {
        closed = true;
        warmUp.end(LONGEST_STEP);
        try {
            bridge.made().ifPresent(Bridge::close);
        } finally {
            MessageBundles.forget();
        }
    }
}
