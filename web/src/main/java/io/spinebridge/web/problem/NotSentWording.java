package io.spinebridge.web.problem;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.NotAccreditedException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.SpineException;
import java.util.Map;

/** The words for what this system refuses before anything is sent. */
final class NotSentWording {

    static final Map<Class<? extends SpineException>, Wording> TABLE = Map.of(
            CallerRefusedException.class,
            Wording.of(
                    403,
                    "Your account cannot be used with the Spine",
                    "The Spine needs to know your smartcard role and your organisation, and your account does not have both."
                            + " Nothing was sent.",
                    "Sign out and sign in with the account that belongs to your smartcard role. If that is the one you used,"
                            + " contact your IT service desk."),
            NotAccreditedException.class,
            Wording.of(
                    503,
                    "This system is not approved for this request",
                    "The NHS approves each system for each kind of request, and this one is not among those approved here."
                            + " Nothing was sent.",
                    Wording.TELL_SERVICE_DESK),
            NotReadyException.class,
            Wording.of(
                    503,
                    "The connection to the Spine is not set up",
                    "An administrator has to put it right first. Nothing was sent.",
                    "Contact your IT service desk. The server log lists what is wrong.",
                    Wording.CARE_GOES_ON));

    private NotSentWording() {}
}
