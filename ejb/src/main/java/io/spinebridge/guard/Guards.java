package io.spinebridge.guard;

import io.spinebridge.configuration.GuardSettings;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.guard.Attempt.Trouble;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * All guards: one per service, and one per provider behind the Secure Proxy, made when it is first called. There
 * are as many as the directory knows providers that were asked. Thread safe.
 */
public final class Guards {

    private final Map<SpineService, Guard> services = new EnumMap<>(SpineService.class);
    private final Map<String, Guard> providers = new ConcurrentHashMap<>();
    private final GuardSettings ofProviders;

    /**
     * Makes the guards of the services.
     *
     * @param settings limits, of every service
     * @param clock tells how long a breaker is open, and for how long reads are repeated
     */
    public Guards(Map<SpineService, GuardSettings> settings, Clock clock) {
        settings.forEach(
                (service, limits) -> services.put(service, new Guard(service.key(), limits, clock, counted(service))));
        this.ofProviders = settings.get(SpineService.RETRIEVAL);
    }

    /** What stands behind the proxy has breakers of its own: the proxy's counts only that the proxy itself cannot be reached. */
    private static Set<Trouble> counted(SpineService service) {
        return service == SpineService.RETRIEVAL
                ? EnumSet.of(Trouble.NOT_REACHED)
                : EnumSet.of(Trouble.NOT_REACHED, Trouble.NOT_ANSWERED);
    }

    /** The guard of a service. */
    public Guard of(SpineService service) {
        return services.get(service);
    }

    /**
     * The guard of a provider behind the Secure Proxy.
     *
     * @param asid its ASID
     */
    public Guard ofProvider(String asid) {
        Guard proxy = of(SpineService.RETRIEVAL);
        return providers.computeIfAbsent(
                asid,
                key -> proxy.behind(
                        SpineService.RETRIEVAL.key() + "/" + key, ofProviders, EnumSet.of(Trouble.NOT_ANSWERED)));
    }

    /** How all of them stand now, by name. */
    public List<GuardState> states() {
        return all().map(Guard::state)
                .sorted(Comparator.comparing(GuardState::name))
                .toList();
    }

    /**
     * Lets the calls of one guard through again.
     *
     * @param name as {@link GuardState#name} has it
     * @throws NoSuchElementException when there is no guard of that name
     */
    public void reset(String name) {
        all().filter(guard -> guard.state().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("there is no guard of the name " + name))
                .reset();
    }

    private Stream<Guard> all() {
        return Stream.concat(services.values().stream(), providers.values().stream());
    }
}
