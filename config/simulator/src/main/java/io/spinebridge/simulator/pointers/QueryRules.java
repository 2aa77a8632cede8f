package io.spinebridge.simulator.pointers;

import static io.spinebridge.simulator.pointers.Refusals.invalidParameter;

import io.spinebridge.simulator.fhir.NhsNumber;
import io.spinebridge.simulator.pointers.Interaction.Kind;
import io.spinebridge.simulator.service.Refusal;
import io.spinebridge.simulator.service.Rule;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    List<Rule> all() {
        List<Rule> rules = new ArrayList<>(List.of(
                new Rule(
                        "nrl.query.known",
                        "A request has the parameters of its interaction alone, each once.",
                        this::unknown),
                new Rule(
                        "nrl.query.id",
                        "A logical id has up to 64 letters, digits, hyphens and dots.",
                        QueryRules::id)));
        rules.addAll(new SearchRules(options).all());
        rules.addAll(List.of(
                new Rule(
                        "nrl.change.address",
                        "An update or delete names its pointer by id, or by subject and master identifier.",
                        QueryRules::address),
                new Rule(
                        "nrl.change.nhs-number",
                        "The NHS number of a pointer to be changed has ten digits and a valid check digit.",
                        request -> Optional.of(request)
                                .filter(r -> Interaction.of(r).changesOne())
                                .flatMap(Query::nhsNumber)
                                .filter(number -> !NhsNumber.isValid(number))
                                .map(Refusals::invalidNhsNumber)),
                new Rule(
                        "nrl.query.literal",
                        "A query is written as documented: subject, custodian, type.coding or identifier, percent-encoded in upper case.",
                        request -> strict && !Query.isLiteral(request)
                                ? Optional.of(invalidParameter("The query is not written exactly as documented"))
                                : Optional.empty())));
        return rules;
    }

    private Optional<Refusal> unknown(SpineRequest request) {
        Interaction interaction = Interaction.of(request);
        Set<String> known = switch (interaction.kind()) {
            case SEARCH -> request.parameters().containsKey(Query.ID) ? Set.of(Query.ID) : search(options.get());
            case UPDATE -> interaction.id().isPresent() ? Set.of() : Set.of(Query.SUBJECT, Query.IDENTIFIER);
            case DELETE ->
                interaction.id().isPresent()
                        ? Set.of()
                        : request.parameters().containsKey(Query.ID)
                                ? Set.of(Query.ID)
                                : Set.of(Query.SUBJECT, Query.IDENTIFIER);
            default -> Set.of();
        };
        List<String> wrong = request.parameters().entrySet().stream()
                .filter(p -> !p.getKey().equals(Query.FORMAT) && !known.contains(p.getKey())
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
        return Optional.of(invalidParameter(
                "Invalid parameter: " + (known.contains(Query.ID) ? Query.ID : String.join(", ", wrong))));
    }

    private static Set<String> search(PointersOptions options) {
        Set<String> known = new HashSet<>(
                Set.of(Query.SUBJECT, Query.CUSTODIAN, Query.CUSTODIAN_IDENTIFIER, Query.TYPE, Query.BARE_TYPE));
        if (options.countAllowed()) {
            known.add(Query.SUMMARY);
        }
        return known;
    }

    private static Optional<Refusal> id(SpineRequest request) {
        return Interaction.of(request)
                .id()
                .or(() -> request.parameter(Query.ID))
                .filter(id -> !ID.matcher(id).matches())
                .map(id -> invalidParameter("The Logical ID format does not apply to the given Logical ID - " + id));
    }

    private static Optional<Refusal> address(SpineRequest request) {
        Interaction interaction = Interaction.of(request);
        boolean byId = interaction.id().isPresent()
                || interaction.is(Kind.DELETE) && request.parameter(Query.ID).isPresent();
        if (!interaction.changesOne() || byId) {
            return Optional.empty();
        }
        boolean subject = Query.nhsNumber(request).isPresent();
        boolean identifier = Query.identifier(request).isPresent();
        Function<String, Optional<Refusal>> refuse = text -> Optional.of(invalidParameter(text));
        if (subject && identifier) {
            return Optional.empty();
        }
        if (subject && request.parameter(Query.IDENTIFIER).isPresent()) {
            return refuse.apply(
                    "The given parameter identifier does not confirm to the expected format - [system]|[value]");
        }
        if (subject || identifier) {
            return refuse.apply("Invalid parameter: " + (subject ? Query.IDENTIFIER : Query.SUBJECT));
        }
        return refuse.apply("Invalid parameter: " + (interaction.is(Kind.UPDATE) ? "id" : "_id"));
    }
}
