package io.spinebridge.simulator.provider;

import io.spinebridge.simulator.listener.HttpCall;
import io.spinebridge.simulator.rule.Rule;
import java.util.List;
import java.util.Set;

/** What is asked of those who read the public page: that they keep to themselves who they are. Stateless. */
final class ContactRules {

    private static final Set<String> SPINE_HEADERS = Set.of("fromasid", "toasid", "interactionid", "traceid");
    private static final String REFUSED = "This page is for everyone. Do not tell it who you are.";

    private ContactRules() {}

    static List<Rule<HttpCall, ContactRefusal>> rules() {
        return List.of(
                Rule.<HttpCall, ContactRefusal>rule(
                        "contact.authorization",
                        "Nobody signs in: there is no Authorization and no cookie.",
                        call -> call.values("authorization").isEmpty()
                                && call.values("cookie").isEmpty(),
                        call -> new ContactRefusal(400, REFUSED)),
                Rule.<HttpCall, ContactRefusal>rule(
                        "contact.headers",
                        "There is no header of the Spine or the Secure Proxy.",
                        call -> call.headers().keySet().stream()
                                .noneMatch(name -> name.startsWith("ssp-") || SPINE_HEADERS.contains(name)),
                        call -> new ContactRefusal(400, REFUSED)),
                Rule.<HttpCall, ContactRefusal>rule(
                        "contact.parameters",
                        "The URL is the pointer's, without parameters.",
                        call -> call.rawQuery() == null,
                        call -> new ContactRefusal(400, "There are no parameters.")),
                Rule.<HttpCall, ContactRefusal>rule(
                        "contact.method",
                        "A page is read with GET.",
                        call -> call.method().equals("GET"),
                        call -> new ContactRefusal(405, "A page is read.")),
                Rule.<HttpCall, ContactRefusal>rule(
                        "contact.page",
                        "There is such a page.",
                        call -> Set.of(ContactHandler.PAGE, ContactHandler.PDF).contains(call.rawPath()),
                        call -> new ContactRefusal(404, "There is no such page.")));
    }
}
