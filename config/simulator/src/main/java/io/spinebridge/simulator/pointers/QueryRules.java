package io.spinebridge.simulator.pointers;

import static io.spinebridge.simulator.pointers.Refusals.invalidParameter;

import io.spinebridge.simulator.pointers.Interaction.Kind;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Rules about the query and the id in the path (<em>NRL FHIR API: Error Handling, Parameters</em>). Thread safe. */
final class QueryRules {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

    private final boolean strict;
    private final Supplier<PointersOptions> options;

    QueryRules(boolean strict, Supplier<PointersOptions> options) {
        this.strict = strict;
        this.options = options;
    }

    List<Rule<SpineRequest, SpineRefusal>> all() {
        List<Rule<SpineRequest, SpineRefusal>> rules = new ArrayList<>(List.of(
                Rule.rule(
                        "nrl.query.known",
                        "A request has the parameters of its interaction alone, each once.",
                        this::unknown),
                Rule.rule(
                        "nrl.query.id",
                        "A logical id has up to 64 letters, digits, hyphens and dots.",
                        QueryRules::id)));
        rules.addAll(new SearchRules(options).all());
        rules.addAll(ChangeRules.all());
        rules.add(Rule.rule(
                "nrl.query.literal",
                "A query is written as documented: subject, custodian, type.coding or identifier, percent-encoded in upper case.",
                request -> strict && !PointerQuery.isLiteral(request)
                        ? Optional.of(invalidParameter("The query is not written exactly as documented"))
                        : Optional.empty()));
        return rules;
    }

    private Optional<SpineRefusal> unknown(SpineRequest request) {
        Interaction interaction = Interaction.of(request);
        Set<String> known = switch (interaction.kind()) {
            case SEARCH ->
                request.parameters().containsKey(PointerQuery.ID) ? Set.of(PointerQuery.ID) : search(options.get());
            case UPDATE ->
                interaction.id().isPresent() ? Set.of() : Set.of(PointerQuery.SUBJECT, PointerQuery.IDENTIFIER);
            case DELETE ->
                interaction.id().isPresent()
                        ? Set.of()
                        : request.parameters().containsKey(PointerQuery.ID)
                                ? Set.of(PointerQuery.ID)
                                : Set.of(PointerQuery.SUBJECT, PointerQuery.IDENTIFIER);
            default -> Set.of();
        };
        List<String> wrong = request.parameters().entrySet().stream()
                .filter(p -> !p.getKey().equals(PointerQuery.FORMAT) && !known.contains(p.getKey())
                        || p.getValue().size() > 1)
                .map(p -> p.getKey())
                .toList();
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        if (interaction.changesOne() && interaction.id().isPresent()) {
            return Optional.of(invalidParameter("Invalid query parameters for "
                    + (interaction.is(Kind.UPDATE) ? "Update" : "Delete") + " by Logical Id"));
        }
        return Optional.of(invalidParameter("Invalid parameter: "
                + (known.contains(PointerQuery.ID) ? PointerQuery.ID : String.join(", ", wrong))));
    }

    private static Set<String> search(PointersOptions options) {
        Set<String> known = new HashSet<>(Set.of(
                PointerQuery.SUBJECT,
                PointerQuery.CUSTODIAN,
                PointerQuery.CUSTODIAN_IDENTIFIER,
                PointerQuery.TYPE,
                PointerQuery.BARE_TYPE));
        if (options.countAllowed()) {
            known.add(PointerQuery.SUMMARY);
        }
        return known;
    }

    private static Optional<SpineRefusal> id(SpineRequest request) {
        return Interaction.of(request)
                .id()
                .or(() -> request.parameter(PointerQuery.ID))
                .filter(id -> !ID.matcher(id).matches())
                .map(id -> invalidParameter("The Logical ID format does not apply to the given Logical ID - " + id));
    }
}
