package io.spinebridge.simulator.server;

import io.spinebridge.simulator.service.Rule;
import io.spinebridge.simulator.service.SimulatedService;
import io.spinebridge.simulator.service.SpineRequest;
import io.spinebridge.simulator.validation.Arrival;
import io.spinebridge.simulator.validation.CommonRule;
import io.spinebridge.simulator.validation.Judgement;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A service and how the server deals with requests to it.
 *
 * @param service the service
 * @param rules rules that come before the service's own
 * @param unreadable code with which it refuses a body that cannot be read
 * @param xml whether a request is to be answered in XML
 * @param mediaTypeParameters what its {@code Content-Type} has behind the media type
 */
record Front(
        SimulatedService service,
        List<CommonRule> rules,
        String unreadable,
        Predicate<SpineRequest> xml,
        String mediaTypeParameters) {

    Judgement judge(Arrival arrival) {
        return Judgement.of(arrival, rules, service.rules(), unreadable);
    }

    WireFormat format(SpineRequest request) {
        return new WireFormat(xml.test(request), mediaTypeParameters);
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
                        rules.stream().map(CommonRule::id),
                        service.rules().stream().map(Rule::id))
                .toList();
    }
}
