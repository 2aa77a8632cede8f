package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.ConflictException;
import io.spinebridge.api.CorrectionIncompleteException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.SpineException;
import io.spinebridge.web.adjustments.Conversation;
import io.spinebridge.web.adjustments.Conversations;
import io.spinebridge.web.adjustments.Task;
import io.spinebridge.web.adjustments.editing.ChangeAnswer.Page;
import io.spinebridge.web.adjustments.editing.LostChange.Part;
import io.spinebridge.web.problem.ChangeFailureWording;
import io.spinebridge.web.problem.Problem;
import java.io.Serializable;
import java.util.Optional;

/** Shows what a failure left of a change. Nothing that was entered is lost. For one request. */
final class FailedChange {

    private final Conversations conversations;
    private final LostChanges lostChanges;
    private final NextForm nextForm;

    FailedChange(Conversations conversations, LostChanges lostChanges, NextForm nextForm) {
        this.conversations = conversations;
        this.lostChanges = lostChanges;
        this.nextForm = nextForm;
    }

    ChangeAnswer show(Conversation conversation, ChangeForm form, Serializable entry, SpineException failure) {
        if (failure instanceof OutcomeUnknownException unknown) {
            Part part = form.task() == Task.CORRECT_ADJUSTMENT ? Part.REMOVAL : Part.WHOLE;
            return lostChanges.keep(conversation, form, part, unknown, unknown);
        }
        if (failure instanceof CorrectionIncompleteException half) {
            return half.secondHalf() instanceof OutcomeUnknownException unknown
                    ? lostChanges.keep(conversation, form, Part.ADDITION, unknown, half)
                    : nextForm.toAdd(conversation, form, ChangeFailureWording.of(half));
        }
        return refused(conversation, form, entry, failure);
    }

    /** Nothing was changed. Where the record may have moved on, what it says now is shown. */
    private ChangeAnswer refused(
            Conversation conversation, ChangeForm form, Serializable entry, SpineException failure) {
        Problem problem = ChangeFailureWording.of(failure);
        return Optional.of(conversation)
                .filter(read -> mayHaveMovedOn(failure))
                .flatMap(nextForm::readAgain)
                .map(now -> nextForm.toDecideAgain(now, form, entry, problem))
                .orElseGet(() -> goOn(conversation, form, problem));
    }

    private static boolean mayHaveMovedOn(SpineException failure) {
        return failure instanceof ConflictException
                || failure instanceof DuplicateException
                || failure instanceof InvalidInputException
                || failure instanceof RecordNotFoundException;
    }

    private ChangeAnswer goOn(Conversation conversation, ChangeForm form, Problem problem) {
        conversations.putBack(conversation);
        return ChangeAnswer.failed(Page.FORM, StepView.of(conversation, form, "", false), problem);
    }
}
