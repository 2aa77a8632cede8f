package io.spinebridge.simulator.pointers;

import static io.spinebridge.simulator.pointers.Refusals.invalidParameter;

import io.spinebridge.simulator.fhir.NhsNumber;
import io.spinebridge.simulator.pointers.Interaction.Kind;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Rules about the parameters of a search by subject (<em>NRL FHIR API: Search interaction</em>). Thread safe. */
final class SearchRules {

    private final Supplier<PointersOptions> options;

    SearchRules(Supplier<PointersOptions> options) {
        this.options = options;
    }

    List<Rule<SpineRequest, SpineRefusal>> all() {
        return List.of(
                rule(
                        "nrl.search.subject",
                        "A search names the patient by the address of a patient, or the pointer by _id.",
                        SearchRules::subject),
                rule(
                        "nrl.search.nhs-number",
                        "The NHS number searched for has ten digits and a valid check digit.",
                        request -> PointerQuery.nhsNumber(request)
                                .filter(number -> !NhsNumber.isValid(number))
                                .map(Refusals::invalidNhsNumber)),
                rule(
                        "nrl.search.custodian",
                        "A custodian searched for is given by the address of an organisation.",
                        SearchRules::custodian),
                rule(
                        "nrl.search.organisation",
                        "A custodian searched for is known.",
                        request -> PointerQuery.custodian(request)
                                .filter(code -> !Organisations.knows(code))
                                .map(Refusals::organisationNotFound)),
                rule(
                        "nrl.search.type",
                        "A type searched for is a SNOMED CT code of NRL-RecordType-1.",
                        SearchRules::type),
                rule(
                        "nrl.search.summary",
                        "A summary asked for is the count, of a subject alone (off by default).",
                        this::summary));
    }

    private static Rule<SpineRequest, SpineRefusal> rule(
            String id, String text, Function<SpineRequest, Optional<SpineRefusal>> check) {
        return Rule.rule(
                id,
                text,
                request -> Interaction.of(request).is(Kind.SEARCH)
                                && !request.parameters().containsKey(PointerQuery.ID)
                        ? check.apply(request)
                        : Optional.empty());
    }

    private static Optional<SpineRefusal> subject(SpineRequest request) {
        if (request.parameter(PointerQuery.SUBJECT).isEmpty()) {
            return Optional.of(invalidParameter("Missing parameter: subject"));
        }
        return PointerQuery.nhsNumber(request).isPresent() ? Optional.empty() : Optional.of(Refusals.notAPatient());
    }

    private static Optional<SpineRefusal> custodian(SpineRequest request) {
        if (request.parameter(PointerQuery.CUSTODIAN)
                .filter(value -> Organisations.odsCode(value).isEmpty())
                .isPresent()) {
            return Optional.of(Refusals.notAnOrganisation());
        }
        boolean wrong = request.parameter(PointerQuery.CUSTODIAN_IDENTIFIER).isPresent()
                && PointerQuery.custodian(request).isEmpty();
        return wrong
                ? Optional.of(Refusals.wrongUrl("https://fhir.nhs.uk/Id/ods-organization-code|[ODS Code]"))
                : Optional.empty();
    }

    private static Optional<SpineRefusal> type(SpineRequest request) {
        Optional<String> type = PointerQuery.type(request);
        if (type.filter(value -> !value.startsWith(Canonicals.SNOMED + "|")).isPresent()) {
            return Optional.of(invalidParameter(
                    "The given terminology system is not of the expected value - " + Canonicals.SNOMED));
        }
        return type.map(value -> value.substring(value.indexOf('|') + 1))
                .filter(code -> !CodedValues.TYPES.displays().containsKey(code))
                .map(code -> invalidParameter(
                        "The given code is not from the expected terminology system - " + Canonicals.SNOMED));
    }

    private Optional<SpineRefusal> summary(SpineRequest request) {
        if (!options.get().countAllowed()
                || request.parameter(PointerQuery.SUMMARY).isEmpty()) {
            return Optional.empty();
        }
        Set<String> companions = Set.of(PointerQuery.SUBJECT, PointerQuery.FORMAT);
        List<String> wrong = request.parameters().entrySet().stream()
                .filter(p -> p.getKey().equals(PointerQuery.SUMMARY)
                        ? !p.getValue().contains("count")
                        : !companions.contains(p.getKey()))
                .map(p -> p.getKey() + "=" + p.getValue().get(0))
                .toList();
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(invalidParameter("Unsupported search parameter - " + String.join(", ", wrong)));
    }
}
