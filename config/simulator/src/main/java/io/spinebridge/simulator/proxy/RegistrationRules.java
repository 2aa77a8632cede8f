package io.spinebridge.simulator.proxy;

import io.spinebridge.simulator.rule.Rule;
import java.util.List;

/** Whether sender and receiver may do what is asked for, as SDS has it. Stateless. */
final class RegistrationRules {

    private RegistrationRules() {}

    static List<Rule<ProxyCall, ProxyRefusal>> rules() {
        return List.of(
                Rule.<ProxyCall, ProxyRefusal>rule(
                                "ssp.sender.interaction",
                                "The sender is accredited for the interaction.",
                                call -> call.sender()
                                        .orElseThrow()
                                        .interactions()
                                        .contains(call.header("ssp-interactionid")),
                                call -> ProxyRefusal.own(
                                        403, "forbidden", "ASID_CHECK_FAILED_MESSAGESENDER_" + call.header("ssp-from")))
                        .given(call ->
                                call.sender().isPresent() && call.interaction().isPresent()),
                Rule.<ProxyCall, ProxyRefusal>rule(
                                "ssp.receiver.interaction",
                                "The receiver is registered for the interaction, with an endpoint.",
                                call -> !call.endpoints().isEmpty(),
                                call -> ProxyRefusal.own(
                                        403,
                                        "forbidden",
                                        "PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER_" + call.header("ssp-to")))
                        .given(call -> call.receiver().isPresent()
                                && call.interaction().isPresent()),
                Rule.<ProxyCall, ProxyRefusal>rule(
                                "ssp.sharing",
                                "Sender and receiver have a data sharing agreement.",
                                call -> call.options()
                                        .agreements()
                                        .contains(new Agreement(call.header("ssp-from"), call.header("ssp-to"))),
                                call -> ProxyRefusal.own(
                                        403,
                                        "forbidden",
                                        "FOT_CHECK_FAILED_MESSAGESENDER_" + call.header("ssp-from")
                                                + "_MESSAGERECEIVER_" + call.header("ssp-to")))
                        .given(call ->
                                call.sender().isPresent() && call.receiver().isPresent()));
    }
}
