package io.spinebridge.web.editing;

import io.spinebridge.api.CorrectionIncompleteException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.web.adjustments.Conversation;
import io.spinebridge.web.adjustments.Conversations;
import io.spinebridge.web.adjustments.RecordEntry;
import io.spinebridge.web.adjustments.Task;
import io.spinebridge.web.editing.EditAnswer.Page;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The steps of a change: form, confirmation where something is removed, the change itself. For one request.
 *
 * <p>A change ends its conversation before it is sent, so that a double click, a reload or the back button cannot send it twice. Only
 * where nothing was changed does the conversation go on.
 */
final class Editing {

    private static final Logger LOG = System.getLogger(Editing.class.getName());

    private final Conversations conversations;
    private final Changes changes;
    private final Aftermath aftermath;

    Editing(ReasonableAdjustments adjustments, Conversations conversations, Clock clock) {
        this.conversations = conversations;
        this.changes = new Changes(adjustments);
        this.aftermath = new Aftermath(adjustments, conversations, clock);
    }

    /** Opens the form of a task. */
    EditAnswer open(String conversationId, Task task, String entry) {
        EditForm empty = EditForm.filled(task, entry, Map.of());
        Conversation conversation = current(conversationId, empty).orElse(null);
        if (conversation == null) {
            return stale(null);
        }
        EditForm form = EditForm.filled(
                task, entry, Prefill.of(task, entry(conversation, empty).orElse(null)));
        return form(200, conversation, form);
    }

    /** Takes a filled form: refuses it, asks once more, or makes the change. */
    EditAnswer check(String conversationId, EditForm form) {
        Conversation conversation = current(conversationId, form).orElse(null);
        if (conversation == null) {
            return stale(form);
        }
        FormCheck check = FormCheck.of(form);
        if (!check.sound()) {
            return form(400, conversation, form.with(check.errors()));
        }
        if (form.task().removes()) {
            StepView step = StepView.of(conversation, form, conversation.keep(form), false);
            return EditAnswer.step(Page.CONFIRM, 200, step, "", null);
        }
        return make(conversationId, form, check.entered());
    }

    /** Makes a change that was confirmed: the one that the confirmation page showed. */
    EditAnswer confirm(String conversationId, String note) {
        EditForm form = confirmed(conversationId, note).orElse(null);
        return form == null
                ? stale(null)
                : make(conversationId, form, FormCheck.of(form).entered());
    }

    /** Leads from the confirmation page back to the form. */
    EditAnswer back(String conversationId, String note) {
        Conversation conversation = conversations.find(conversationId).orElse(null);
        EditForm form = confirmed(conversationId, note).orElse(null);
        return conversation == null || form == null ? stale(form) : form(200, conversation, form);
    }

    /** Finds out what became of a change whose answer was lost. */
    EditAnswer findOut(String conversationId, String note) {
        Conversation conversation = conversations.find(conversationId).orElse(null);
        LostChange lost = conversation == null
                ? null
                : conversation.kept(note, LostChange.class).orElse(null);
        return lost == null || lost.pending() == null ? stale(null) : aftermath.findOut(conversation, note, lost);
    }

    private EditAnswer make(String conversationId, EditForm form, Entered entered) {
        Conversation conversation = conversations.take(conversationId).orElse(null);
        if (conversation == null) {
            return stale(form);
        }
        Serializable entry = entry(conversation, form).orElse(null);
        try {
            changes.make(form.task(), conversation.record(), entry, entered);
        } catch (SpineException failure) {
            // by contract such a message holds no patient data
            LOG.log(Level.WARNING, failure.getMessage());
            return failed(conversation, form, entry, failure);
        }
        return aftermath.done(conversation.record().patient(), form.task().done());
    }

    private EditAnswer failed(Conversation conversation, EditForm form, Serializable entry, SpineException failure) {
        if (failure instanceof OutcomeUnknownException unknown) {
            LostChange.Part part =
                    form.task() == Task.CORRECT_ADJUSTMENT ? LostChange.Part.REMOVAL : LostChange.Part.WHOLE;
            return aftermath.lost(conversation, form, part, unknown, unknown);
        }
        if (failure instanceof CorrectionIncompleteException half) {
            return half.secondHalf() instanceof OutcomeUnknownException unknown
                    ? aftermath.lost(conversation, form, LostChange.Part.ADDITION, unknown, half)
                    : aftermath.halfDone(conversation, form, half);
        }
        return aftermath.refused(conversation, form, entry, failure);
    }

    private Optional<Conversation> current(String conversationId, EditForm form) {
        return conversations
                .find(conversationId)
                .filter(found -> !form.task().hasEntry() || entry(found, form).isPresent());
    }

    private Optional<EditForm> confirmed(String conversationId, String note) {
        return conversations.find(conversationId).flatMap(found -> found.kept(note, EditForm.class));
    }

    private static Optional<Serializable> entry(Conversation conversation, EditForm form) {
        return form.task().hasEntry()
                ? RecordEntry.find(conversation.record(), form.task(), form.entry())
                : Optional.empty();
    }

    private static EditAnswer form(int status, Conversation conversation, EditForm form) {
        return EditAnswer.step(Page.FORM, status, StepView.of(conversation, form, "", false), "", null);
    }

    private static EditAnswer stale(EditForm form) {
        return EditAnswer.step(Page.STALE, 409, StepView.stale(form), "", null);
    }
}
