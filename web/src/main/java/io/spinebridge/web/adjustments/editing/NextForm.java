package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.SpineException;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.web.adjustments.Conversation;
import io.spinebridge.web.adjustments.Conversations;
import io.spinebridge.web.adjustments.RecordEntry;
import io.spinebridge.web.adjustments.Task;
import io.spinebridge.web.adjustments.editing.ChangeAnswer.Page;
import io.spinebridge.web.problem.Problem;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/**
 * Gives a form back as it was filled in, beside the record as it is now, so that the editor decides anew and types nothing again. For one
 * request.
 */
final class NextForm {

    private static final Logger LOG = System.getLogger(NextForm.class.getName());
    private static final String ENTRY_GONE = "The entry you chose is no longer in the record.";

    private final ReasonableAdjustments adjustments;
    private final Conversations conversations;
    private final Clock clock;

    NextForm(ReasonableAdjustments adjustments, Conversations conversations, Clock clock) {
        this.adjustments = adjustments;
        this.conversations = conversations;
        this.clock = clock;
    }

    /** The record as it is now; empty when it cannot be read. */
    Optional<AdjustmentRecord> readAgain(Conversation conversation) {
        try {
            return Optional.of(adjustments.read(conversation.record().patient()));
        } catch (SpineException failure) {
            LOG.log(Level.WARNING, failure.getMessage());
            return Optional.empty();
        }
    }

    /** The old entry is removed, the new one is not recorded: what is left is to add it. */
    ChangeAnswer toAdd(Conversation conversation, ChangeForm form, Problem problem) {
        Task addition = form.task().withoutRemoval().orElse(form.task());
        AdjustmentRecord now = readAgain(conversation).orElse(conversation.record());
        return show(now, form.about(addition, ""), problem, false);
    }

    /** Nothing was changed, and the record may have moved on. */
    ChangeAnswer toDecideAgain(AdjustmentRecord now, ChangeForm form, Serializable entry, Problem problem) {
        Task task = form.task();
        if (task.hasEntry()) {
            Optional<String> key = RecordEntry.keyOfSame(now, task, entry);
            if (key.isPresent()) {
                return show(now, form.about(task, key.get()), problem, true);
            }
        } else if (task != Task.REMOVE_RECORD || now.exists()) {
            return show(now, form, problem, true);
        }
        return task.withoutRemoval()
                .map(addition -> show(now, form.about(addition, ""), problem.with(ENTRY_GONE), true))
                .orElseGet(() -> ChangeAnswer.record(now, clock.instant(), "", problem.with(ENTRY_GONE)));
    }

    private ChangeAnswer show(AdjustmentRecord now, ChangeForm form, Problem problem, boolean changed) {
        StepView step = StepView.of(conversations.begin(now), form, "", changed);
        return ChangeAnswer.failed(Page.FORM, step, problem);
    }
}
