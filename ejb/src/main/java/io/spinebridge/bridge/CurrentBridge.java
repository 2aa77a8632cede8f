package io.spinebridge.bridge;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.SpineUserResolver;
import io.spinebridge.configuration.Configuration;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.fhir.MessageBundles;
import io.spinebridge.fhir.stu3.Stu3;
import io.spinebridge.http.Operation;
import io.spinebridge.identity.EjbCallerIdentity;
import io.spinebridge.measurement.Measurements;
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

/**
 * The Bridge in force for whoever calls. Settings are looked at every second once the module has started; while no valid ones were found, each
 * call looks as well. Thread safe.
 */
@ApplicationScoped
public class CurrentBridge implements Supplier<Bridge>, ModuleState {

    private static final Duration LONGEST_STEP = Duration.ofSeconds(20);
    private static final Duration CYCLE = Duration.ofSeconds(1);

    private final LiveBridges bridges;
    private final WarmUp warmUp;
    private final SettingsWatch watch;
    private final Measurements measurements = new Measurements();
    private volatile boolean closed;

    /** For the container's proxy. */
    protected CurrentBridge() {
        bridges = null;
        warmUp = null;
        watch = null;
    }

    /** Makes nothing yet. */
    @Inject
    public CurrentBridge(Configuration configuration, Instance<SpineUserResolver> resolvers) {
        FhirBodies stu3 = Stu3.bodies();
        Callers callers = new Callers(identity -> new EjbCallerIdentity(identity, resolvers));
        this.bridges = new LiveBridges(
                configuration::read,
                new Bridge.Surroundings(
                        stu3, callers, run(), new ContainerThreads(), Clock.systemUTC(), "", measurements));
        this.warmUp = new WarmUp(List.of(
                stu3::warmUp,
                () -> warmUps().forEach(BridgeWarmUp::tls),
                () -> warmUps().forEach(BridgeWarmUp::requests),
                () -> warmUps().forEach(BridgeWarmUp::connections)));
        this.watch = new SettingsWatch(bridges::look, CYCLE);
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

    private Stream<BridgeWarmUp> warmUps() {
        return organisations().stream()
                .flatMap(organisation -> organisation.inForce().stream())
                .map(Bridge::warmUp);
    }

    /**
     * The Bridge in force for the organisation of whoever calls now. It is not closed before the operation under way ends.
     *
     * @throws NotReadyException listing all faults of the settings, while no valid ones were found; and when the application is stopping
     * @throws CallerRefusedException when there are several organisations, and the caller is of none of them
     */
    @Override
    public Bridge get() {
        return Operation.lent(this, this::entered, Bridge::leave);
    }

    /** One that is replaced at this moment may be closed already: then another one is in force, unless the application stops. */
    private Bridge entered() {
        while (!closed) {
            Bridge bridge = bridges.ofCaller();
            if (bridge.enter()) {
                return bridge;
            }
        }
        throw new NotReadyException(List.of("the application is stopping"));
    }

    @Override
    public List<OrganisationState> organisations() {
        return bridges.states();
    }

    /**
     * The same without the container's proxy, for those whose threads are none of the application: it does not work on them. It would be in the
     * way of this object itself as well, since it puts itself in the place of whatever returns that.
     */
    public ModuleState state() {
        return new LiveState(bridges, measurements);
    }

    @Override
    public Measurements measurements() {
        return measurements;
    }

    /**
     * Looks at the settings, tells in the log what is wrong with them or that the module is ready, watches them from now on, and begins to do in
     * the background what takes up to seconds the first time. To be called once.
     */
    public void start() {
        watch.lookNow();
        warmUp.begin();
        watch.begin();
    }

    @PreDestroy
    void close() {
        closed = true;
        watch.end(LONGEST_STEP);
        warmUp.end(LONGEST_STEP);
        try {
            bridges.close();
        } finally {
            MessageBundles.forget();
        }
    }
}
