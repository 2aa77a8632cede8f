package io.spinebridge.simulator.adjustments;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.adjustments.Interaction.Kind;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.Route;
import io.spinebridge.simulator.service.SimulatedService;
import io.spinebridge.simulator.service.SpineAnswer;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * The Reasonable Adjustments API of the simulated Spine, with the patients of {@link SeedPatients}. Holds its records in
 * memory. Safe for several threads.
 *
 * <p>Specification: NHS Digital, FHIR Reasonable Adjustments API (STU3).
 */
public final class AdjustmentsService implements SimulatedService {
    private final RecordStore store = new RecordStore();
    private final SearchPages pages = new SearchPages();
    private final String base;
    private final SeedRecords seeds;
    private final SearchAnswers searches;
    private final WriteAnswers writes;
    private final List<Rule<SpineRequest, SpineRefusal>> rules;
    private volatile AdjustmentsOptions options = AdjustmentsOptions.defaults();

    /**
     * Starts with the seeded patients and the default options.
     *
     * @param context the one STU3 context of the application
     * @param clock tells the time of new versions
     * @param base FHIR base as clients see it, for links and {@code Location}
     */
    public AdjustmentsService(FhirContext context, Clock clock, URI base) {
        this.base = base.toString().replaceAll("/+$", "");
        this.seeds = new SeedRecords(context);
        this.searches = new SearchAnswers(store, new Threshold(store), pages, this.base);
        List<Rule<SpineRequest, SpineRefusal>> stateRules = new StateRules(store, context, this::options).all();
        this.writes = new WriteAnswers(context, clock, store, stateRules, this.base);
        List<Rule<SpineRequest, SpineRefusal>> all = new ArrayList<>();
        all.add(conditionsTravelInLists());
        all.addAll(new SearchRules(pages).all());
        all.addAll(new BodyRules(context, this::options).all());
        all.addAll(stateRules);
        this.rules = List.copyOf(all);
        reset();
    }

    private static Rule<SpineRequest, SpineRefusal> conditionsTravelInLists() {
        return Rule.rule(
                "ra.condition.endpoint",
                "Conditions are exchanged inside a List; they have no endpoint of their own.",
                request -> Interaction.of(request.method(), request.path())
                        .filter(interaction -> interaction.is(Kind.CONDITION))
                        .map(interaction -> Refusals.notImplemented("Conditions are exchanged inside a List")));
    }

    @Override
    public String name() {
        return "reasonable-adjustments";
    }

    @Override
    public Optional<Route> route(String method, String path) {
        return Interaction.of(method, path).map(interaction -> Routes.of(interaction, method));
    }

    @Override
    public List<Rule<SpineRequest, SpineRefusal>> rules() {
        return rules;
    }

    @Override
    public SpineAnswer perform(SpineRequest request) {
        Interaction interaction = Interaction.of(request.method(), request.path())
                .orElseThrow(() -> new IllegalArgumentException("No such interaction"));
        AdjustmentsOptions now = options;
        return switch (interaction.kind()) {
            case SEARCH -> searches.search(request, interaction.part(), now);
            case READ ->
                store.find(interaction.part(), interaction.id())
                        .map(stored -> ReadAnswers.read(request, stored, now))
                        .orElseGet(() -> Outcomes.refused(Refusals.notFound()));
            case CAPABILITIES -> new SpineAnswer(200, Map.of(), Optional.of(Capabilities.statement(base)));
            case CREATE -> writes.create(request, interaction, now.isoLastModified());
            case UPDATE -> writes.update(request, interaction, now.isoLastModified());
            case REMOVE_RECORD -> writes.removeRecord(request);
            case CONDITION, WRONG_VERB ->
                throw new IllegalArgumentException("A rule should have refused this: " + interaction.text());
        };
    }

    @Override
    public void reset() {
        store.replaceAll(seeds.all());
        pages.forget();
    }

    /** How the service behaves where the specification leaves it open. Takes effect with the next request. */
    public void use(AdjustmentsOptions newOptions) {
        this.options = newOptions;
    }

    /** The options in use. */
    public AdjustmentsOptions options() {
        return options;
    }

    /** Splits search results into pages of this many, joined by {@code next} links. */
    public void setPageSize(int pageSize) {
        use(options.withPages(pageSize, AdjustmentsOptions.NextLinks.REAL));
    }

    /** Copies of everything stored of a patient, removed resources included, in the order in which they were made. */
    public List<IBaseResource> resources(String nhsNumber) {
        return store.all(nhsNumber).stream()
                .<IBaseResource>map(StoredResource::copy)
                .toList();
    }

    /**
     * Stores a resource as it is, without applying any rule: for tests that need a record of their own.
     *
     * @param part where in the record
     * @param nhsNumber whose record
     * @param resource Consent, Flag, List or Condition (STU3) with {@code id} and {@code meta.versionId}
     */
    public void put(RecordPart part, String nhsNumber, IBaseResource resource) {
        DomainResource copy = ((DomainResource) resource).copy();
        References.detach(copy);
        store.put(new StoredResource(part, nhsNumber, copy));
    }
}
