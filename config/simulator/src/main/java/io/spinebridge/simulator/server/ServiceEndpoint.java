package io.spinebridge.simulator.server;

import io.spinebridge.simulator.rule.Judgement;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.Route;
import io.spinebridge.simulator.service.SimulatedService;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import io.spinebridge.simulator.validation.Arrival;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A service and how the server deals with requests to it.
 *
 * @param service the service
 * @param admission rules that come before the service's own
 * @param unreadable code with which it refuses a body that cannot be read: no rule about its content can be judged then
 * @param xml whether a request is to be answered in XML
 * @param mediaTypeParameters what its {@code Content-Type} has behind the media type
 */
record ServiceEndpoint(
        SimulatedService service,
        List<Rule<Arrival, SpineRefusal>> admission,
        String unreadable,
        Predicate<SpineRequest> xml,
        String mediaTypeParameters) {

    Judgement<SpineRefusal> judge(Arrival arrival) {
        Optional<Route> route = arrival.request().route();
        boolean open = route.filter(Route::isOpenToAll).isPresent();
        Judgement<SpineRefusal> admitted = Judgement.of(
                arrival, admission.stream().map(rule -> rule.onlyIf(!open)).toList());
        return route.filter(Route::methodAllowed).isPresent()
                ? admitted.then(
                        arrival.request(),
                        service.rules(),
                        refusal -> refusal.spineCode().equals(unreadable))
                : admitted.withoutReaching(service.rules());
    }

    BodyFormat format(SpineRequest request) {
        return new BodyFormat(xml.test(request), mediaTypeParameters);
    }

    boolean has(String method, String path) {
        return service.bases().stream()
                .anyMatch(base -> path.startsWith(base + "/")
                        && service.route(method, path.substring(base.length())).isPresent());
    }

    /** The path below the base under which the service has it; else below the first base that fits; empty when none does. */
    String below(String method, String path) {
        List<String> below = service.bases().stream()
                .filter(base -> path.startsWith(base + "/"))
                .map(base -> path.substring(base.length()))
                .toList();
        return below.stream()
                .filter(rest -> service.route(method, rest).isPresent())
                .findFirst()
                .orElse(below.isEmpty() ? "" : below.get(0));
    }

    List<String> ruleIds() {
        return Stream.concat(
                        admission.stream().map(Rule::id),
                        service.rules().stream().map(Rule::id))
                .toList();
    }
}
