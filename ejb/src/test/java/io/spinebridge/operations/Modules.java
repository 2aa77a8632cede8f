package io.spinebridge.operations;

import io.spinebridge.bridge.Bridge;
import io.spinebridge.bridge.ModuleState;
import io.spinebridge.bridge.OrganisationState;
import io.spinebridge.configuration.ReadSettings;
import io.spinebridge.configuration.SettingsFactory;
import io.spinebridge.configuration.SettingsSource;
import io.spinebridge.measurement.Measurements;
import io.spinebridge.spine.JoinedSpine;
import io.spinebridge.testing.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Modules as administrators find them, made of settings. */
final class Modules implements ModuleState, AutoCloseable {

    static final Instant SINCE = Instant.parse("2026-06-01T12:00:00Z");

    private final Measurements measurements = new Measurements();
    private final List<OrganisationState> organisations = new ArrayList<>();

    /** Works for one organisation more, with these settings in force. */
    Modules with(String organisation, Map<String, String> values, String... notTaken) {
        ReadSettings read = new SettingsFactory(SettingsSource.of(values), Optional.empty())
                .organisations()
                .get(0);
        Bridge bridge = new Bridge(
                read.settings().orElseThrow(),
                new Bridge.Surroundings(
                        JoinedSpine.BODIES,
                        identity -> () -> Users.NURSE,
                        "watched",
                        Runnable::run,
                        Clock.systemUTC(),
                        organisation,
                        measurements));
        bridge.tls().look();
        organisations.add(new OrganisationState(
                organisation, Optional.empty(), Optional.of(bridge), SINCE, read.values(), List.of(notTaken)));
        return this;
    }

    /** Works for one organisation more, whose settings were never valid. */
    Modules without(String organisation, String... faults) {
        organisations.add(new OrganisationState(
                organisation, Optional.empty(), Optional.empty(), SINCE, List.of(), List.of(faults)));
        return this;
    }

    @Override
    public List<OrganisationState> organisations() {
        return List.copyOf(organisations);
    }

    @Override
    public Measurements measurements() {
        return measurements;
    }

    @Override
    public void close() {
        organisations.forEach(organisation -> organisation.inForce().ifPresent(Bridge::close));
    }
}
