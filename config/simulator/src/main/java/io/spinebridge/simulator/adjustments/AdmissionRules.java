package io.spinebridge.simulator.adjustments;

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
import java.util.regex.Pattern;

/**
 * What Reasonable Adjustments asks of every request before it looks at what is asked for, in the order of <em>Reasonable Adjustments API</em>
 * and <em>Spine Core</em>: sender, token, interaction, formats. Thread safe.
 */
public final class AdmissionRules {

    private static final Pattern ASID = Pattern.compile("[0-9]{12}");

    /** Headers that a receiver could take for one thing or another if they were there twice. */
    private static final List<String> SINGLE = List.of(
            "authorization",
            "fromasid",
            "toasid",
            "interactionid",
            "traceid",
            "accept",
            "content-type",
            "prefer",
            "if-match",
            "if-none-match",
            "if-modified-since");

    private final KnownSystems known;
    private final List<Rule<Arrival, SpineRefusal>> rules;

    /**
     * Makes the rules of an environment.
     *
     * @param known whom the Spine knows
     * @param clock the Spine's time
     * @param strict as literal as NHS assurance, or as lenient as the real Spine is known to be
     */
    public AdmissionRules(KnownSystems known, Clock clock, boolean strict) {
        this.known = known;
        List<Rule<Arrival, SpineRefusal>> all = new ArrayList<>(sender());
        all.addAll(new TokenRules(known, clock, strict).rules());
        all.addAll(new InteractionRules(known, strict).rules());
        all.addAll(new FormatRules(strict).rules());
        this.rules = List.copyOf(all);
    }

    /** The rules, in the order in which they decide. */
    public List<Rule<Arrival, SpineRefusal>> rules() {
        return rules;
    }

    private List<Rule<Arrival, SpineRefusal>> sender() {
        return List.of(
                rule(
                                "tls.system",
                                "The client certificate is that of the system in FromASID.",
                                a -> unless(
                                        known.find(a.header("fromasid"))
                                                .orElseThrow()
                                                .certificateName()
                                                .equals(a.clientName()),
                                        new SpineRefusal(
                                                403,
                                                "forbidden",
                                                "ACCESS_DENIED_SSL",
                                                "SSL Protocol or Cipher requirements not met",
                                                "The client certificate is not that of the system in FromASID")))
                        .given(a -> known.find(a.header("fromasid")).isPresent()),
                rule(
                        "header.single",
                        "No header that the Spine looks at is there twice.",
                        a -> unless(
                                SINGLE.stream().allMatch(name -> a.headers(name).size() <= 1),
                                header("There is a HTTP Header more than once"))),
                rule(
                        "header.fromasid",
                        "There is a FromASID of 12 digits.",
                        a -> unless(isAsid(a, "fromasid"), asidMissing(a, "fromASID"))),
                rule(
                        "header.toasid",
                        "There is a ToASID of 12 digits.",
                        a -> unless(isAsid(a, "toasid"), asidMissing(a, "toASID"))));
    }

    static boolean isAsid(Arrival a, String name) {
        return ASID.matcher(a.header(name)).matches();
    }

    /** The Spine has no words of its own for one that is there but malformed. */
    private static SpineRefusal asidMissing(Arrival a, String name) {
        return header(name
                + (a.header(name).isEmpty() ? " HTTP Header is missing" : " HTTP Header is not an ASID of 12 digits"));
    }
}
