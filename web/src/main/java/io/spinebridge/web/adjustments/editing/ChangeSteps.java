package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.web.adjustments.Conversation;
import io.spinebridge.web.adjustments.Conversations;
import io.spinebridge.web.adjustments.Task;
import io.spinebridge.web.adjustments.editing.ChangeAnswer.Page;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The steps of a change: form, confirmation where something is removed, the change itself. For one request. */
final class ChangeSteps {

    private final Conversations conversations;
    private final ChangeMaker maker;
    private final LostChanges lostChanges;

    ChangeSteps(Conversations conversations, ChangeMaker maker, LostChanges lostChanges) {
        this.conversations = conversations;
        this.maker = maker;
        this.lostChanges = lostChanges;
    }

    /** The steps of one session. */
    static ChangeSteps of(ReasonableAdjustments adjustments, Conversations conversations, Clock clock) {
        CompletedChange completed = new CompletedChange(adjustments, clock);
        NextForm nextForm = new NextForm(adjustments, conversations, clock);
        LostChanges lostChanges = new LostChanges(adjustments, conversations, completed, nextForm);
        FailedChange failed = new FailedChange(conversations, lostChanges, nextForm);
        ChangeMaker maker = new ChangeMaker(conversations, new ChangeWriter(adjustments), completed, failed);
        return new ChangeSteps(conversations, maker, lostChanges);
    }

    /** Opens the form of a task. */
    ChangeAnswer open(String conversationId, Task task, String entry) {
        ChangeForm empty = ChangeForm.filled(task, entry, Map.of());
        return current(conversationId, empty)
                .map(conversation -> form(200, conversation, prefilled(conversation, empty)))
                .orElseGet(() -> ChangeAnswer.stale(null));
    }

    /** Takes a filled form: refuses it, asks once more, or makes the change. */
    ChangeAnswer check(String conversationId, ChangeForm form) {
        Conversation conversation = current(conversationId, form).orElse(null);
        if (conversation == null) {
            return ChangeAnswer.stale(form);
        }
        FormCheck check = FormCheck.of(form);
        if (!check.sound()) {
            return form(400, conversation, form.with(check.errors()));
        }
        if (form.task().removes()) {
            StepView step = StepView.of(conversation, form, conversation.keep(form), false);
            return ChangeAnswer.step(Page.CONFIRM, 200, step);
        }
        return maker.make(conversationId, form, check.input());
    }

    /** Makes a change that was confirmed: the one that the confirmation page showed. */
    ChangeAnswer confirm(String conversationId, String note) {
        return confirmed(conversationId, note)
                .map(form -> maker.make(conversationId, form, FormCheck.of(form).input()))
                .orElseGet(() -> ChangeAnswer.stale(null));
    }

    /** Leads from the confirmation page back to the form. */
    ChangeAnswer back(String conversationId, String note) {
        Conversation conversation = conversations.find(conversationId).orElse(null);
        ChangeForm form = confirmed(conversationId, note).orElse(null);
        return conversation == null || form == null ? ChangeAnswer.stale(form) : form(200, conversation, form);
    }

    /** Finds out what became of a change whose answer was lost. */
    ChangeAnswer findOut(String conversationId, String note) {
        Conversation conversation = conversations.find(conversationId).orElse(null);
        LostChange lost = conversation == null
                ? null
                : conversation.kept(note, LostChange.class).orElse(null);
        return lost == null || lost.pending() == null
                ? ChangeAnswer.stale(null)
                : lostChanges.findOut(conversation, note, lost);
    }

    private Optional<Conversation> current(String conversationId, ChangeForm form) {
        return conversations
                .find(conversationId)
                .filter(found ->
                        !form.task().hasEntry() || form.entryIn(found.record()).isPresent());
    }

    private Optional<ChangeForm> confirmed(String conversationId, String note) {
        return conversations.find(conversationId).flatMap(found -> found.kept(note, ChangeForm.class));
    }

    private static ChangeForm prefilled(Conversation conversation, ChangeForm empty) {
        return ChangeForm.filled(
                empty.task(),
                empty.entry(),
                Prefill.of(empty.task(), empty.entryIn(conversation.record()).orElse(null)));
    }

    private static ChangeAnswer form(int status, Conversation conversation, ChangeForm form) {
        return ChangeAnswer.step(Page.FORM, status, StepView.of(conversation, form, "", false));
    }
}
