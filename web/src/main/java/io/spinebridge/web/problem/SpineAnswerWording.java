package io.spinebridge.web.problem;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.ConflictException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.NotCurrentException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SpineException;
import java.util.Map;

/** The words for what the Spine refuses, and for an answer that was lost. */
final class SpineAnswerWording {

    static final Map<Class<? extends SpineException>, Wording> TABLE = Map.of(
            AccessDeniedException.class,
            Wording.of(
                    403,
                    "The Spine refused access",
                    "It does not accept this system, or not for this request. Nothing was changed.",
                    Wording.TELL_SERVICE_DESK,
                    Wording.CARE_GOES_ON),
            RejectedException.class,
            Wording.of(
                    502,
                    "The Spine did not accept the request",
                    "Nothing was changed.",
                    Wording.TELL_SERVICE_DESK,
                    Wording.CARE_GOES_ON),
            RecordNotFoundException.class,
            Wording.of(
                    404,
                    "The Spine does not know this patient or entry",
                    "Nothing was changed. This is not the same as a patient without a record.",
                    "Check the NHS number against the patient's details on the Personal Demographics Service (PDS), then try"
                            + " again."),
            NotCurrentException.class,
            Wording.of(
                    410,
                    "This is not in force any more",
                    "Its owner has replaced it, or marked it as entered in error. Nothing was changed.",
                    "Search again to see what is in force now."),
            ConflictException.class,
            Wording.of(
                    409,
                    "Somebody else has changed this record",
                    "It was changed after you opened it, so your change was not made.",
                    "Check what it says now, and then decide whether your change is still needed."),
            DuplicateException.class,
            Wording.of(
                    409, "The Spine already holds this entry", "Nothing was added.", "Check what the record says now."),
            OutcomeUnknownException.class,
            Wording.of(
                    502,
                    "It is not known whether the change was made",
                    "The change was sent to the Spine, but its answer was lost.",
                    "Do not make the change again yet. Find out first what happened."));

    private SpineAnswerWording() {}
}
