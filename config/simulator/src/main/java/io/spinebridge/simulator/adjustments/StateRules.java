package io.spinebridge.simulator.adjustments;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.adjustments.Interaction.Kind;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hl7.fhir.dstu3.model.DomainResource;

/**
 * Rules about what is on record (Reasonable Adjustments API, Create, Update and Versioning pages). Asked once as rules and a
 * second time together with the change.
 */
final class StateRules {
    private static final Pattern ENTITY_TAG = Pattern.compile("W/\"[A-Za-z0-9\\-.]{1,64}\"");

    private final RecordStore store;
    private final FhirContext context;
    private final Supplier<AdjustmentsOptions> options;

    StateRules(RecordStore store, FhirContext context, Supplier<AdjustmentsOptions> options) {
        this.store = store;
        this.context = context;
        this.options = options;
    }

    List<Rule<SpineRequest, SpineRefusal>> all() {
        List<Rule<SpineRequest, SpineRefusal>> rules =
                new ArrayList<>(new RecordLimits(store, this::nhsNumber, options).all());
        rules.addAll(List.of(
                rule(
                        "ra.update.if-match",
                        "An update tells the version it replaces.",
                        Kind.UPDATE,
                        (interaction, request) -> ifMatch(request)),
                Rule.rule("ra.id.known", "What is read or updated exists.", this::unknown),
                rule("ra.update.version", "An update replaces the latest version.", Kind.UPDATE, this::stale),
                rule(
                        "ra.update.patient",
                        "An update leaves the resource with its patient.",
                        Kind.UPDATE,
                        this::otherPatient),
                rule(
                        "ra.create.state",
                        "What is created is active and has a history only of its own.",
                        Kind.CREATE,
                        this::create),
                rule(
                        "ra.update.state",
                        "An update removes, with reason and comment, what is active, and changes nothing else; a List may gain"
                                + " Conditions.",
                        Kind.UPDATE,
                        this::update)));
        return rules;
    }

    /** A rule about the record, for one kind of interaction. */
    @FunctionalInterface
    interface StateCheck {
        Optional<SpineRefusal> test(Interaction interaction, SpineRequest request);
    }

    static Rule<SpineRequest, SpineRefusal> rule(String id, String text, Kind kind, StateCheck check) {
        return Rule.rule(
                id,
                text,
                request -> Interaction.of(request.method(), request.path())
                        .filter(interaction -> interaction.is(kind))
                        .flatMap(interaction -> check.test(interaction, request)));
    }

    private static Optional<SpineRefusal> ifMatch(SpineRequest request) {
        Optional<String> tag = request.header("If-Match").map(String::strip).filter(value -> !value.isEmpty());
        if (tag.isEmpty()) {
            return Optional.of(Refusals.ifMatchMissing());
        }
        return refuseIf(!ENTITY_TAG.matcher(tag.get()).matches(), Refusals.ifMatchInvalid());
    }

    private Optional<SpineRefusal> unknown(SpineRequest request) {
        Set<Kind> byId = EnumSet.of(Kind.READ, Kind.UPDATE);
        return Interaction.of(request.method(), request.path())
                .filter(interaction ->
                        byId.contains(interaction.kind()) && stored(interaction).isEmpty())
                .map(interaction -> Refusals.notFound());
    }

    private Optional<SpineRefusal> stale(Interaction interaction, SpineRequest request) {
        String tag = request.header("If-Match").orElse("").strip();
        return refuseIf(
                stored(interaction)
                        .filter(stored -> !stored.entityTag().equals(tag))
                        .isPresent(),
                Refusals.stale());
    }

    private Optional<SpineRefusal> otherPatient(Interaction interaction, SpineRequest request) {
        String nhsNumber = nhsNumber(request);
        return refuseIf(
                stored(interaction)
                        .filter(stored -> !stored.nhsNumber().equals(nhsNumber))
                        .isPresent(),
                Refusals.illegalChange("The patient must not change"));
    }

    private Optional<SpineRefusal> create(Interaction interaction, SpineRequest request) {
        return body(request).flatMap(resource -> AllowedChanges.create(interaction.part(), resource));
    }

    private Optional<SpineRefusal> update(Interaction interaction, SpineRequest request) {
        return stored(interaction)
                .flatMap(stored -> body(request).flatMap(resource -> AllowedChanges.update(stored, resource)));
    }

    private Optional<StoredResource> stored(Interaction interaction) {
        return store.find(interaction.part(), interaction.id());
    }

    private Optional<DomainResource> body(SpineRequest request) {
        return RequestBody.of(request, context).as(DomainResource.class);
    }

    private String nhsNumber(SpineRequest request) {
        return RequestBody.of(request, context).nhsNumber().orElse("");
    }

    static Optional<SpineRefusal> refuseIf(boolean broken, SpineRefusal refusal) {
        return broken ? Optional.of(refusal) : Optional.empty();
    }
}
