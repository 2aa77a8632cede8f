package io.spinebridge.simulator.adjustments;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.adjustments.Interaction.Kind;
import io.spinebridge.simulator.service.Refusal;
import io.spinebridge.simulator.service.Rule;
import io.spinebridge.simulator.service.SpineRequest;
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

    List<Rule> all() {
        return List.of(
                rule(
                        "ra.consent.duplicate",
                        "A patient has at most one active Consent.",
                        Kind.CREATE,
                        this::secondConsent),
                rule(
                        "ra.list.duplicate",
                        "A patient has at most one current List of each kind.",
                        Kind.CREATE,
                        this::secondList),
                rule(
                        "ra.consent.required",
                        "A Flag or List is recorded only for a patient with an active Consent (off by default).",
                        Kind.CREATE,
                        this::consentMissing),
                rule(
                        "ra.update.if-match",
                        "An update tells the version it replaces.",
                        Kind.UPDATE,
                        (interaction, request) -> ifMatch(request)),
                new Rule("ra.id.known", "What is read or updated exists.", this::unknown),
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
                        this::update));
    }

    @FunctionalInterface
    private interface StateCheck {
        Optional<Refusal> test(Interaction interaction, SpineRequest request);
    }

    private static Rule rule(String id, String text, Kind kind, StateCheck check) {
        return new Rule(
                id,
                text,
                request -> Interaction.of(request.method(), request.path())
                        .filter(interaction -> interaction.is(kind))
                        .flatMap(interaction -> check.test(interaction, request)));
    }

    private Optional<Refusal> secondConsent(Interaction interaction, SpineRequest request) {
        boolean second =
                interaction.part() == RecordPart.CONSENT && store.hasCurrent(nhsNumber(request), RecordPart.CONSENT);
        return refuseIf(second, Refusals.duplicate("The patient already has an active consent"));
    }

    private Optional<Refusal> secondList(Interaction interaction, SpineRequest request) {
        boolean second = interaction.part().isList()
                && options.get().singleList()
                && store.hasCurrent(nhsNumber(request), interaction.part());
        return refuseIf(second, Refusals.duplicate("The patient already has a current list"));
    }

    private Optional<Refusal> consentMissing(Interaction interaction, SpineRequest request) {
        boolean missing = interaction.part() != RecordPart.CONSENT
                && options.get().consentRequired()
                && !store.hasCurrent(nhsNumber(request), RecordPart.CONSENT);
        return refuseIf(missing, Refusals.wrongState("The patient has no active consent"));
    }

    private static Optional<Refusal> ifMatch(SpineRequest request) {
        Optional<String> tag = request.header("If-Match").map(String::strip).filter(value -> !value.isEmpty());
        if (tag.isEmpty()) {
            return Optional.of(Refusals.ifMatchMissing());
        }
        return refuseIf(!ENTITY_TAG.matcher(tag.get()).matches(), Refusals.ifMatchInvalid());
    }

    private Optional<Refusal> unknown(SpineRequest request) {
        Set<Kind> byId = EnumSet.of(Kind.READ, Kind.UPDATE);
        return Interaction.of(request.method(), request.path())
                .filter(interaction ->
                        byId.contains(interaction.kind()) && stored(interaction).isEmpty())
                .map(interaction -> Refusals.notFound());
    }

    private Optional<Refusal> stale(Interaction interaction, SpineRequest request) {
        String tag = request.header("If-Match").orElse("").strip();
        return refuseIf(
                stored(interaction)
                        .filter(stored -> !stored.entityTag().equals(tag))
                        .isPresent(),
                Refusals.stale());
    }

    private Optional<Refusal> otherPatient(Interaction interaction, SpineRequest request) {
        String nhsNumber = nhsNumber(request);
        return refuseIf(
                stored(interaction)
                        .filter(stored -> !stored.nhsNumber().equals(nhsNumber))
                        .isPresent(),
                Refusals.illegalChange("The patient must not change"));
    }

    private Optional<Refusal> create(Interaction interaction, SpineRequest request) {
        return body(request).flatMap(resource -> Changes.create(interaction.part(), resource));
    }

    private Optional<Refusal> update(Interaction interaction, SpineRequest request) {
        return stored(interaction)
                .flatMap(stored -> body(request).flatMap(resource -> Changes.update(stored, resource)));
    }

    private Optional<StoredResource> stored(Interaction interaction) {
        return store.find(interaction.part(), interaction.id());
    }

    private Optional<DomainResource> body(SpineRequest request) {
        return Body.of(request, context).as(DomainResource.class);
    }

    private String nhsNumber(SpineRequest request) {
        return Body.of(request, context).nhsNumber().orElse("");
    }

    private static Optional<Refusal> refuseIf(boolean broken, Refusal refusal) {
        return broken ? Optional.of(refusal) : Optional.empty();
    }
}
