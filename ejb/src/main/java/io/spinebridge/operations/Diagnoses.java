package io.spinebridge.operations;

import io.spinebridge.bridge.ModuleState;
import io.spinebridge.bridge.OrganisationState;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.diagnosis.Diagnoser;
import io.spinebridge.diagnosis.Diagnosis;
import io.spinebridge.diagnosis.Finding;
import io.spinebridge.diagnosis.Finding.Outcome;
import io.spinebridge.diagnosis.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Diagnoses what is in force, and what keeps settings from being in force. Thread safe. */
final class Diagnoses {

    private static final String MEND = "Mend it in the Server Console or with asadmin: it is taken within seconds.";

    private final ModuleState state;
    private final Diagnoser.Surroundings surroundings;

    Diagnoses(ModuleState state, Diagnoser.Surroundings surroundings) {
        this.state = state;
        this.surroundings = surroundings;
    }

    /**
     * Takes all steps.
     *
     * @param organisation name of the organisation; empty for all
     * @param service its key; empty for all
     * @param progress is told each step as soon as it is over
     * @throws IllegalArgumentException when there is no such organisation or service
     */
    Diagnosis diagnose(String organisation, String service, Consumer<Step> progress) {
        Optional<SpineService> wanted = service(service);
        List<OrganisationState> organisations = state.organisations().stream()
                .filter(each -> organisation.isEmpty() || each.organisation().equals(organisation))
                .toList();
        if (organisations.isEmpty()) {
            throw new IllegalArgumentException("there is no organisation of the name " + organisation);
        }
        return new Diagnosis(organisations.stream()
                .flatMap(each -> Stream.concat(settings(each, progress), way(each, wanted, progress)))
                .toList());
    }

    private static Optional<SpineService> service(String key) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(SpineService.values())
                .filter(service -> service.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no service of the name " + key)));
    }

    private static Stream<Step> settings(OrganisationState organisation, Consumer<Step> progress) {
        boolean refusedChange = organisation.inForce().isPresent();
        List<Finding> findings = organisation.faults().isEmpty()
                ? List.of(new Finding(Outcome.FINE, "are in force since " + organisation.since(), ""))
                : organisation.faults().stream()
                        .map(fault -> refusedChange
                                ? new Finding(Outcome.WARNING, "a change is not taken: " + fault, MEND)
                                : new Finding(Outcome.FAILED, fault, MEND))
                        .toList();
        return findings.stream()
                .map(finding -> new Step(organisation.organisation(), "module", "settings", finding))
                .peek(progress);
    }

    private Stream<Step> way(OrganisationState organisation, Optional<SpineService> service, Consumer<Step> progress) {
        return organisation.inForce().stream()
                .map(bridge ->
                        new Diagnoser(organisation.organisation(), bridge.settings(), bridge.tls(), surroundings))
                .flatMap(diagnoser -> diagnoser.diagnose(service, progress).steps().stream());
    }
}
