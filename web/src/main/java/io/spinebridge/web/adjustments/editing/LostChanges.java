package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.adjustments.Reconciliation;
import io.spinebridge.web.adjustments.Conversation;
import io.spinebridge.web.adjustments.Conversations;
import io.spinebridge.web.adjustments.editing.ChangeAnswer.Page;
import io.spinebridge.web.adjustments.editing.LostChange.Part;
import io.spinebridge.web.problem.ChangeFailureWording;
import io.spinebridge.web.problem.FailureWording;
import io.spinebridge.web.problem.Problem;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Keeps a change whose answer was lost, and finds out by reading alone what became of it. For one request. */
final class LostChanges {

    private static final Logger LOG = System.getLogger(LostChanges.class.getName());

    private final ReasonableAdjustments adjustments;
    private final Conversations conversations;
    private final CompletedChange completed;
    private final NextForm nextForm;

    LostChanges(
            ReasonableAdjustments adjustments,
            Conversations conversations,
            CompletedChange completed,
            NextForm nextForm) {
        this.adjustments = adjustments;
        this.conversations = conversations;
        this.completed = completed;
        this.nextForm = nextForm;
    }

    /**
     * Nobody knows whether a change was made.
     *
     * @param part which part of it was lost
     * @param told the failure that the page tells; of a correction, more than {@code unknown}
     */
    ChangeAnswer keep(
            Conversation before, ChangeForm form, Part part, OutcomeUnknownException unknown, SpineException told) {
        Conversation conversation = conversations.begin(before.record());
        String note =
                conversation.keep(new LostChange(form, part, unknown.pending().orElse(null)));
        Problem problem = ChangeFailureWording.of(told);
        return show(conversation, form, unknown.pending().isPresent() ? note : "", problem);
    }

    /** Asks what became of it. */
    ChangeAnswer findOut(Conversation conversation, String note, LostChange lost) {
        Reconciliation found;
        try {
            found = adjustments.reconcile(lost.pending());
        } catch (SpineException failure) {
            LOG.log(Level.WARNING, failure.getMessage());
            return show(conversation, lost.form(), note, OutcomeProblem.stillUnknown(FailureWording.of(failure)));
        }
        if (found == Reconciliation.UNCLEAR) {
            return show(conversation, lost.form(), note, OutcomeProblem.UNCLEAR);
        }
        conversations.take(conversation.id());
        return told(conversation, lost, found == Reconciliation.MADE);
    }

    private ChangeAnswer told(Conversation conversation, LostChange lost, boolean made) {
        ChangeForm form = lost.form();
        if (made && lost.part() != Part.REMOVAL) {
            return completed.show(
                    conversation.record().patient(),
                    "The change was made. " + form.task().done());
        }
        if (made || lost.part() == Part.ADDITION) {
            return nextForm.toAdd(conversation, form, OutcomeProblem.OLD_ENTRY_REMOVED);
        }
        Serializable entry = form.entryIn(conversation.record()).orElse(null);
        return nextForm.toDecideAgain(
                nextForm.readAgain(conversation).orElse(conversation.record()), form, entry, OutcomeProblem.NOT_MADE);
    }

    private static ChangeAnswer show(Conversation conversation, ChangeForm form, String note, Problem problem) {
        return ChangeAnswer.failed(Page.OUTCOME, StepView.of(conversation, form, note, false), problem);
    }
}
