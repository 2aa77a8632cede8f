package io.spinebridge.simulator.pointers;

import static io.spinebridge.simulator.validation.ArrivalRule.header;
import static io.spinebridge.simulator.validation.ArrivalRule.rule;
import static io.spinebridge.simulator.validation.ArrivalRule.unless;

import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.validation.Arrival;
import io.spinebridge.simulator.validation.KnownSystems;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the locator asks of every request before it looks at what is asked for, in the order of its reference implementation: body, formats,
 * token, ASIDs, interaction. Thread safe.
 */
final class AdmissionRules {

    private static final List<String> SINGLE = List.of("authorization", "fromasid", "toasid", "accept", "content-type");

    private final KnownSystems known;
    private final Clock clock;
    private final boolean strict;
    private final Supplier<PointersOptions> options;

    AdmissionRules(KnownSystems known, Clock clock, boolean strict, Supplier<PointersOptions> options) {
        this.known = known;
        this.clock = clock;
        this.strict = strict;
        this.options = options;
    }

    List<Rule<Arrival, SpineRefusal>> all() {
        List<Rule<Arrival, SpineRefusal>> rules = new ArrayList<>();
        SenderRules sender = new SenderRules(known, strict, options);
        rules.add(sender.certificate());
        rules.add(rule(
                "nrl.header.single",
                "No header that the locator looks at is there twice.",
                a -> unless(
                        SINGLE.stream().allMatch(name -> a.headers(name).size() <= 1),
                        header("There is a HTTP Header more than once"))));
        rules.add(rule(
                        "nrl.body.present",
                        "A create has a body.",
                        a -> unless(a.request().body().length > 0, Refusals.unreadable()))
                .appliesTo(a -> interaction(a).is(Interaction.Kind.CREATE)));
        rules.addAll(new FormatRules(strict).all());
        rules.addAll(new TokenRules(known, clock, strict, options).all());
        rules.addAll(sender.asids());
        rules.addAll(sender.interactions());
        return rules;
    }

    static Interaction interaction(Arrival a) {
        return Interaction.of(a.request());
    }
}
