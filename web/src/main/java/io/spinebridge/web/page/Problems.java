package io.spinebridge.web.page;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.ConflictException;
import io.spinebridge.api.CorrectionIncompleteException;
import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NotAccreditedException;
import io.spinebridge.api.NotCurrentException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.web.page.Problem.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Says in plain language what each kind of {@link SpineException} means for the person at the screen.
 *
 * <p>The exceptions' own messages are for administrators and stay in the log. A clinician can do nothing about a setting or a
 * certificate, so that its faults are not listed here, only whom to tell.
 */
public final class Problems {

    private static final String TELL_SERVICE_DESK =
            "Trying again will not help. Contact your IT service desk and give them the details below.";
    private static final String CARE_GOES_ON =
            "Until then, ask the patient or their carer what they need, and follow your local procedure.";

    private static final Map<Class<? extends SpineException>, Function<SpineException, Problem>> WORDING =
            Map.ofEntries(
                    Map.entry(
                            InvalidInputException.class,
                            failure -> problem(
                                    failure,
                                    400,
                                    "There is a problem with what was entered",
                                    failure.getMessage() + ". Nothing was sent to the Spine.")),
                    Map.entry(
                            CallerRefusedException.class,
                            failure -> problem(
                                    failure,
                                    403,
                                    "Your account cannot be used with the Spine",
                                    "The Spine needs to know your smartcard role and your organisation, and your account does not have both."
                                            + " Nothing was sent.",
                                    "Sign out and sign in with the account that belongs to your smartcard role. If that is the one you used,"
                                            + " contact your IT service desk.")),
                    Map.entry(
                            NotAccreditedException.class,
                            failure -> problem(
                                    failure,
                                    503,
                                    "This system is not approved for this request",
                                    "The NHS approves each system for each kind of request, and this one is not among those approved here."
                                            + " Nothing was sent.",
                                    TELL_SERVICE_DESK)),
                    Map.entry(
                            NotReadyException.class,
                            failure -> problem(
                                    failure,
                                    503,
                                    "The connection to the Spine is not set up",
                                    "An administrator has to put it right first. Nothing was sent.",
                                    "Contact your IT service desk. The server log and the operations pages list what is wrong.",
                                    CARE_GOES_ON)),
                    Map.entry(
                            AccessDeniedException.class,
                            failure -> problem(
                                    failure,
                                    403,
                                    "The Spine refused access",
                                    "It does not accept this system, or not for this request. Nothing was changed.",
                                    TELL_SERVICE_DESK,
                                    CARE_GOES_ON)),
                    Map.entry(
                            DirectoryException.class,
                            failure -> problem(
                                    failure,
                                    502,
                                    "It cannot be found out where the record is",
                                    "The directory does not tell, or not clearly, which system of the organisation holds it. Nothing was fetched.",
                                    "Ask the organisation for the record, and tell your IT service desk.")),
                    Map.entry(
                            RecordBrokenOffException.class,
                            failure -> problem(
                                    failure,
                                    502,
                                    "The record did not come through to its end",
                                    "What came of it is not the whole record: do not use it.",
                                    "Open it again. If that does not help, ask the organisation for it.")),
                    Map.entry(
                            UnavailableException.class,
                            failure -> problem(
                                    failure,
                                    503,
                                    "The Spine is not available at the moment",
                                    "Nothing could be read, so it is not known what is recorded about this patient. Nothing was changed.",
                                    tryAgain(failure),
                                    CARE_GOES_ON)),
                    Map.entry(
                            RejectedException.class,
                            failure -> problem(
                                    failure,
                                    502,
                                    "The Spine did not accept the request",
                                    "Nothing was changed.",
                                    TELL_SERVICE_DESK,
                                    CARE_GOES_ON)),
                    Map.entry(
                            RecordNotFoundException.class,
                            failure -> problem(
                                    failure,
                                    404,
                                    "The Spine does not know this patient or entry",
                                    "Nothing was changed. This is not the same as a patient without a record.",
                                    "Check the NHS number against the patient's details on the Personal Demographics Service (PDS), then try"
                                            + " again.")),
                    Map.entry(
                            NotCurrentException.class,
                            failure -> problem(
                                    failure,
                                    410,
                                    "This is not in force any more",
                                    "Its owner has replaced it, or marked it as entered in error. Nothing was changed.",
                                    "Search again to see what is in force now.")),
                    Map.entry(
                            ConflictException.class,
                            failure -> problem(
                                    failure,
                                    409,
                                    "Somebody else has changed this record",
                                    "It was changed after you opened it, so your change was not made.",
                                    "Check what it says now, and then decide whether your change is still needed.")),
                    Map.entry(
                            DuplicateException.class,
                            failure -> problem(
                                    failure,
                                    409,
                                    "The Spine already holds this entry",
                                    "Nothing was added.",
                                    "Check what the record says now.")),
                    Map.entry(
                            OutcomeUnknownException.class,
                            failure -> problem(
                                    failure,
                                    502,
                                    "It is not known whether the change was made",
                                    "The change was sent to the Spine, but its answer was lost.",
                                    "Do not make the change again yet. Find out first what happened.")),
                    Map.entry(
                            CorrectionIncompleteException.class,
                            failure -> half((CorrectionIncompleteException) failure)));

    private Problems() {}

    /** The plain words for a failure. */
    public static Problem of(SpineException failure) {
        return WORDING.get(failure.getClass()).apply(failure);
    }

    /** The plain words for a failed change: as {@link #of}, with what is to be said of a change instead of a look-up. */
    public static Problem ofChange(SpineException failure) {
        if (failure instanceof UnavailableException) {
            return problem(
                    failure,
                    503,
                    "The Spine is not available at the moment",
                    "Nothing was changed. What you entered is still here.",
                    tryAgain(failure));
        }
        if (failure instanceof InvalidInputException) {
            return problem(
                    failure,
                    400,
                    "The change cannot be made",
                    "The " + failure.getMessage() + ". Nothing was changed.");
        }
        return of(failure);
    }

    private static Problem half(CorrectionIncompleteException failure) {
        if (failure.secondHalf() instanceof OutcomeUnknownException) {
            return problem(
                    failure,
                    502,
                    "The old entry was removed, and it is not known whether the new one was recorded",
                    "The old entry is no longer in the record. The new one was sent to the Spine, but its answer was lost.",
                    "Do not record it again yet. Find out first what happened.");
        }
        return problem(
                failure,
                of(failure.secondHalf()).status(),
                "The old entry was removed, but the new one was not recorded",
                "The patient\u2019s need is not in the record now. What you entered is still here: record it now, as a new entry.",
                "Why it was not recorded: " + ofChange(failure.secondHalf()).title() + ".");
    }

    private static Problem problem(SpineException failure, int status, String title, String... advice) {
        return new Problem(status, title, List.of(advice), retryAfterSeconds(failure), reference(failure.error()));
    }

    private static List<Reference> reference(SpineError error) {
        List<Reference> reference = new ArrayList<>();
        add(reference, "Trace id", error.traceId());
        add(reference, "Interaction", error.interactionId());
        add(reference, "Spine error code", error.spineCode());
        add(reference, "HTTP status", error.httpStatus() == 0 ? "" : Integer.toString(error.httpStatus()));
        return reference;
    }

    private static void add(List<Reference> to, String label, String value) {
        if (!value.isEmpty()) {
            to.add(new Reference(label, value));
        }
    }

    private static long retryAfterSeconds(SpineException failure) {
        return failure instanceof UnavailableException unavailable
                ? unavailable
                        .retryAfter()
                        .map(wait -> Math.max(1, wait.plusMillis(999).toSeconds()))
                        .orElse(0L)
                : 0L;
    }

    private static String tryAgain(SpineException failure) {
        long seconds = retryAfterSeconds(failure);
        if (seconds == 0) {
            return "Try again in a few minutes. If it still does not work, contact your IT service desk and give them the"
                    + " details below.";
        }
        String wait =
                seconds < 120 ? seconds + (seconds == 1 ? " second" : " seconds") : (seconds + 59) / 60 + " minutes";
        return "The Spine asks to wait " + wait + " before you try again.";
    }
}
