package io.spinebridge.simulator.proxy;

import io.spinebridge.simulator.directory.SeedRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the proxy behaves where that is a matter of choice.
 *
 * @param interactions what may pass; default {@link ProxyInteraction#RETRIEVAL} alone
 * @param agreements who shares data with whom; default the two retrieving consumers with all providers but R0A's
 * @param plainTargets whether the target may be appended without percent-encoding, as GP Connect does; default no
 * @param timeout how long a provider may keep silent; default 30 seconds, since none is published
 * @param timeoutStatus status when it does: 504, the default, or 599
 * @param limit requests that a consumer may make in each window; default 0, which is no limit
 * @param window length of a window; default a minute
 */
public record ProxyOptions(
        List<ProxyInteraction> interactions,
        Set<Agreement> agreements,
        boolean plainTargets,
        Duration timeout,
        int timeoutStatus,
        int limit,
        Duration window) {

    public ProxyOptions {
        interactions = List.copyOf(interactions);
        agreements = Set.copyOf(agreements);
        if (timeoutStatus != 504 && timeoutStatus != 599) {
            throw new IllegalArgumentException("a time-out is answered with 504 or 599");
        }
        if (limit < 0 || window.isNegative() || window.isZero() || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("limit is 0 or more, window and timeout are positive");
        }
    }

    /** The defaults. */
    public static ProxyOptions defaults() {
        Set<Agreement> agreements = Stream.of(SeedRegistry.CONSUMER, SeedRegistry.OTHER_CONSUMER)
                .flatMap(consumer -> Stream.of(
                                SeedRegistry.RR8,
                                SeedRegistry.RGD,
                                SeedRegistry.RGD_ARCHIVE,
                                SeedRegistry.RTG,
                                SeedRegistry.RTG_TWIN,
                                SeedRegistry.R1A,
                                SeedRegistry.RX4)
                        .map(provider -> new Agreement(consumer, provider)))
                .collect(Collectors.toUnmodifiableSet());
        return new ProxyOptions(
                List.of(ProxyInteraction.RETRIEVAL),
                agreements,
                false,
                Duration.ofSeconds(30),
                504,
                0,
                Duration.ofMinutes(1));
    }

    /** The same with another interaction. */
    public ProxyOptions withInteraction(ProxyInteraction another) {
        return new ProxyOptions(
                Stream.concat(interactions.stream(), Stream.of(another)).toList(),
                agreements,
                plainTargets,
                timeout,
                timeoutStatus,
                limit,
                window);
    }

    /** The same with these interactions instead. */
    public ProxyOptions withInteractions(List<ProxyInteraction> others) {
        return new ProxyOptions(others, agreements, plainTargets, timeout, timeoutStatus, limit, window);
    }

    /** The same with these agreements instead. */
    public ProxyOptions withAgreements(Set<Agreement> others) {
        return new ProxyOptions(interactions, others, plainTargets, timeout, timeoutStatus, limit, window);
    }

    /** The same with {@link #plainTargets()}. */
    public ProxyOptions withPlainTargets(boolean allowed) {
        return new ProxyOptions(interactions, agreements, allowed, timeout, timeoutStatus, limit, window);
    }

    /** The same with another time-out and its status. */
    public ProxyOptions withTimeout(Duration length, int status) {
        return new ProxyOptions(interactions, agreements, plainTargets, length, status, limit, window);
    }

    /** The same with throttling. */
    public ProxyOptions withLimit(int requests, Duration each) {
        return new ProxyOptions(interactions, agreements, plainTargets, timeout, timeoutStatus, requests, each);
    }
}
