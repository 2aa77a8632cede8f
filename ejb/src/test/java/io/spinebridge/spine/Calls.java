package io.spinebridge.spine;

import io.spinebridge.api.SpineUser;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.testing.Patients;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Opens calls as the exchange does, for tests of what happens within one. */
public final class Calls {

    static final String INTERACTION = "urn:nhs:names:services:raflags:Flag.read:1";
    public static final SpineUser USER = SpineUser.of("555254240100", "RXA");
    public static final ServiceProfile PROFILE = new ServiceProfile(
            SpineService.ADJUSTMENTS,
            "FromASID",
            "ToASID",
            "InteractionID",
            "TraceID",
            ServiceProfile.Audience.REQUEST_URL,
            Map.of(),
            false);

    private Calls() {}

    static OngoingCall open(boolean write) {
        return OngoingCall.open(PROFILE, USER, new CallTrail(write), SpineCall.about(Patients.ADA));
    }

    static OngoingCall openAndSent(boolean write) {
        OngoingCall call = open(write);
        call.trail().sending(INTERACTION);
        return call;
    }

    /** Where the call of this thread goes, if it follows a link. */
    public static Optional<URI> target() {
        return OngoingCall.current().flatMap(call -> call.call().url());
    }
}
