package io.spinebridge.simulator.pointers;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.Route;
import io.spinebridge.simulator.service.SimulatedService;
import io.spinebridge.simulator.service.SpineAnswer;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import io.spinebridge.simulator.validation.Arrival;
import io.spinebridge.simulator.validation.KnownSystems;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.DocumentReference;

/**
 * The National Record Locator of the simulated Spine, with the pointers of {@link SeedPointers}. Holds them in memory. Safe for several
 * threads.
 *
 * <p>Specification: NHS Digital, NRL FHIR API 2.8.0 (STU3).
 */
public final class PointersService implements SimulatedService {

    /** The locator's own ASID, expected in {@code toASID}. */
    public static final String ASID = "200000000370";

    private final PointerStore store = new PointerStore();
    private final List<Rule<Arrival, SpineRefusal>> admissionRules;
    private final List<Rule<SpineRequest, SpineRefusal>> rules;
    private final ReadAnswers reads;
    private final WriteAnswers writes;
    private volatile PointersOptions options = PointersOptions.defaults();

    /**
     * Starts with the seeded pointers and the default options.
     *
     * @param context the one STU3 context of the application
     * @param clock tells the time of tokens and of new versions
     * @param known systems that may call
     * @param strict as literal as NHS assurance, or as lenient as the real service is known to be
     */
    public PointersService(FhirContext context, Clock clock, KnownSystems known, boolean strict) {
        BodyRules bodies = new BodyRules(context, this::options);
        List<Rule<SpineRequest, SpineRefusal>> stateRules = new StateRules(store, context, known, this::options).all();
        List<Rule<SpineRequest, SpineRefusal>> all = new ArrayList<>();
        all.add(bodies.parses());
        all.addAll(new QueryRules(strict, this::options).all());
        all.addAll(bodies.all());
        all.addAll(stateRules);
        this.rules = List.copyOf(all);
        this.admissionRules = new AdmissionRules(known, clock, strict, this::options).all();
        this.reads = new ReadAnswers(store, this::options);
        this.writes = new WriteAnswers(context, clock, store, stateRules);
        reset();
    }

    @Override
    public String name() {
        return "national-record-locator";
    }

    @Override
    public List<String> bases() {
        return List.of("/STU3", "");
    }

    @Override
    public Optional<Route> route(String method, String path) {
        return Interaction.of(method, path).map(Interaction::route);
    }

    /** Rules that come before {@link #rules()}: formats, token, ASIDs, interaction. */
    public List<Rule<Arrival, SpineRefusal>> admissionRules() {
        return List.copyOf(admissionRules);
    }

    @Override
    public List<Rule<SpineRequest, SpineRefusal>> rules() {
        return rules;
    }

    @Override
    public SpineAnswer perform(SpineRequest request) {
        Interaction interaction = Interaction.of(request);
        return switch (interaction.kind()) {
            case READ -> reads.read(request);
            case SEARCH -> reads.search(request);
            case CREATE -> writes.create(request);
            case UPDATE -> writes.update(request);
            case DELETE -> writes.delete(request);
            case CAPABILITIES -> new SpineAnswer(200, Map.of(), Optional.of(Capabilities.statement()));
            case NONE -> throw new IllegalArgumentException("A rule should have refused this");
        };
    }

    @Override
    public void reset() {
        store.replaceAll(SeedPointerList.pointers(), SeedPointers.known());
    }

    /** How the service behaves where the specification leaves it open. Takes effect with the next request, and outlives {@link #reset}. */
    public void use(PointersOptions newOptions) {
        this.options = newOptions;
    }

    /** The options in use. */
    public PointersOptions options() {
        return options;
    }

    /** Copies of a patient's pointers, whatever their status, in the order in which they were made; deleted ones are not among them. */
    public List<DocumentReference> pointers(String nhsNumber) {
        return store.all(nhsNumber).stream()
                .filter(pointer -> !pointer.deleted())
                .map(StoredPointer::copy)
                .toList();
    }

    /** A copy of a pointer, whatever its status; empty when there is none or it was deleted. */
    public Optional<DocumentReference> pointer(String id) {
        return store.find(id).map(StoredPointer::copy);
    }

    /**
     * Stores a pointer as it is, without applying any rule: for tests that need one of their own.
     *
     * @param nhsNumber whose pointer it is, whatever its subject says
     * @param pointer the pointer; gets an id and version 1 where it has none
     * @return its logical id
     */
    public String put(String nhsNumber, DocumentReference pointer) {
        DocumentReference copy = pointer.copy();
        if (!copy.hasId()) {
            copy.setId(WriteAnswers.newId());
        }
        if (!copy.getMeta().hasVersionId()) {
            copy.getMeta().setVersionId("1");
        }
        store.put(new StoredPointer(nhsNumber, copy, false));
        return copy.getIdElement().getIdPart();
    }

    /** Makes a patient known, so that a search that finds nothing is answered by an empty Bundle. */
    public void know(String nhsNumber) {
        store.know(nhsNumber);
    }
}
