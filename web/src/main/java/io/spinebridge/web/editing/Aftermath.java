package io.spinebridge.web.editing;

import io.spinebridge.api.ConflictException;
import io.spinebridge.api.CorrectionIncompleteException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.adjustments.Reconciliation;
import io.spinebridge.web.adjustments.Conversation;
import io.spinebridge.web.adjustments.Conversations;
import io.spinebridge.web.adjustments.RecordEntry;
import io.spinebridge.web.adjustments.Task;
import io.spinebridge.web.editing.EditAnswer.Page;
import io.spinebridge.web.editing.LostChange.Part;
import io.spinebridge.web.page.Problem;
import io.spinebridge.web.page.Problems;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What follows a change that was sent. Nothing that was entered is lost unless the change was made. For one request. */
final class Aftermath {

    private static final Logger LOG = System.getLogger(Aftermath.class.getName());
    private static final Problem UNCLEAR = new Problem(
            409,
            "The record does not tell whether the change was made",
            List.of(
                    "It shows neither what it would if the change had been made, nor what it would if not. Somebody else may have"
                            + " changed it meanwhile.",
                    "Look at the record and decide whether the change is still needed. What you entered is below."),
            0,
            List.of());
    private static final Problem NOT_MADE = new Problem(
            409,
            "The change was not made",
            List.of(
                    "The Spine was asked, and the record is as it was before. What you entered is still here: send it again if it is"
                            + " still needed."),
            0,
            List.of());
    private static final Problem OLD_REMOVED = new Problem(
            409,
            "Only half of the correction was made",
            List.of(
                    "The old entry was removed. The new one was not recorded.",
                    "The patient\u2019s need is not in the record now. What you entered is still here: record it now."),
            0,
            List.of());

    private static final String ENTRY_GONE = "The entry you chose is no longer in the record.";

    private final ReasonableAdjustments adjustments;
    private final Conversations conversations;
    private final Clock clock;

    Aftermath(ReasonableAdjustments adjustments, Conversations conversations, Clock clock) {
        this.adjustments = adjustments;
        this.conversations = conversations;
        this.clock = clock;
    }

    /** The record after a change; when it cannot be read now, it is still said that the change was made. */
    EditAnswer done(NhsNumber patient, String notice) {
        try {
            return EditAnswer.record(adjustments.read(patient), clock.instant(), notice, null);
        } catch (SpineException failure) {
            LOG.log(Level.WARNING, failure.getMessage());
            return new EditAnswer(
                    Page.DONE, 200, StepView.done(patient), null, null, notice, notShown(Problems.of(failure)));
        }
    }

    /** Nothing was changed. Where the record may have moved on, what it says now is shown. */
    EditAnswer refused(Conversation conversation, EditForm form, Serializable entry, SpineException failure) {
        Problem problem = Problems.ofChange(failure);
        if (failure instanceof ConflictException
                || failure instanceof DuplicateException
                || failure instanceof InvalidInputException
                || failure instanceof RecordNotFoundException) {
            AdjustmentRecord now = readAgain(conversation).orElse(null);
            if (now != null) {
                return decideAgain(now, form, entry, problem);
            }
        }
        conversations.putBack(conversation);
        return EditAnswer.step(Page.FORM, problem.status(), StepView.of(conversation, form, "", false), "", problem);
    }

    /** The old entry is removed, the new one is not recorded. */
    EditAnswer halfDone(Conversation conversation, EditForm form, CorrectionIncompleteException half) {
        return additionLeft(conversation, form, Problems.ofChange(half));
    }

    /** Nobody knows whether a change was made. */
    EditAnswer lost(
            Conversation before, EditForm form, Part part, OutcomeUnknownException unknown, SpineException told) {
        Conversation conversation = conversations.begin(before.record());
        String note =
                conversation.keep(new LostChange(form, part, unknown.pending().orElse(null)));
        Problem problem = Problems.ofChange(told);
        return outcome(conversation, form, unknown.pending().isPresent() ? note : "", problem);
    }

    /** Asks what became of a lost change, by reading alone. */
    EditAnswer findOut(Conversation conversation, String note, LostChange lost) {
        Reconciliation found;
        try {
            found = adjustments.reconcile(lost.pending());
        } catch (SpineException failure) {
            LOG.log(Level.WARNING, failure.getMessage());
            return outcome(conversation, lost.form(), note, stillUnknown(Problems.of(failure)));
        }
        if (found == Reconciliation.UNCLEAR) {
            return outcome(conversation, lost.form(), "", UNCLEAR);
        }
        conversations.take(conversation.id());
        boolean made = found == Reconciliation.MADE;
        if (made && lost.part() != Part.REMOVAL) {
            return done(
                    conversation.record().patient(),
                    "The change was made. " + lost.form().task().done());
        }
        if (made || lost.part() == Part.ADDITION) {
            return additionLeft(conversation, lost.form(), OLD_REMOVED);
        }
        Serializable entry = RecordEntry.find(
                        conversation.record(), lost.form().task(), lost.form().entry())
                .orElse(null);
        return decideAgain(readAgain(conversation).orElse(conversation.record()), lost.form(), entry, NOT_MADE);
    }

    /** A failed look-up says that nothing was changed, which would be wrong here. */
    private static Problem notShown(Problem why) {
        return new Problem(
                why.status(),
                "The record cannot be shown now",
                List.of(
                        "The change was made, but the record could not be read afterwards: " + why.title() + ".",
                        "Do not make the change again. Look the record up in a few minutes."),
                why.retryAfterSeconds(),
                why.reference());
    }

    private static Problem stillUnknown(Problem why) {
        return new Problem(
                why.status(),
                "It is still not known whether the change was made",
                List.of(
                        "It could not be found out now: " + why.title() + ".",
                        "Do not make the change again yet. Ask again in a few minutes."),
                why.retryAfterSeconds(),
                why.reference());
    }

    private EditAnswer outcome(Conversation conversation, EditForm form, String note, Problem problem) {
        return EditAnswer.step(
                Page.OUTCOME, problem.status(), StepView.of(conversation, form, note, false), "", problem);
    }

    private EditAnswer additionLeft(Conversation conversation, EditForm form, Problem problem) {
        Task addition = form.task().withoutRemoval().orElse(form.task());
        AdjustmentRecord now = readAgain(conversation).orElse(conversation.record());
        return again(now, form.about(addition, ""), problem, false);
    }

    private EditAnswer decideAgain(AdjustmentRecord now, EditForm form, Serializable entry, Problem problem) {
        Task task = form.task();
        if (task.hasEntry()) {
            Optional<String> key = RecordEntry.keyOfSame(now, task, entry);
            if (key.isPresent()) {
                return again(now, form.about(task, key.get()), problem, true);
            }
        } else if (task != Task.REMOVE_RECORD || now.exists()) {
            return again(now, form, problem, true);
        }
        return task.withoutRemoval()
                .map(addition -> again(now, form.about(addition, ""), problem.with(ENTRY_GONE), true))
                .orElseGet(() -> EditAnswer.record(now, clock.instant(), "", problem.with(ENTRY_GONE)));
    }

    private EditAnswer again(AdjustmentRecord now, EditForm form, Problem problem, boolean changed) {
        StepView step = StepView.of(conversations.begin(now), form, "", changed);
        return EditAnswer.step(Page.FORM, problem.status(), step, "", problem);
    }

    private Optional<AdjustmentRecord> readAgain(Conversation conversation) {
        try {
            return Optional.of(adjustments.read(conversation.record().patient()));
        } catch (SpineException failure) {
            LOG.log(Level.WARNING, failure.getMessage());
            return Optional.empty();
        }
    }
}
