package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.SpineException;
import io.spinebridge.web.adjustments.Conversation;
import io.spinebridge.web.adjustments.Conversations;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Makes a change, once, and shows what became of it. For one request.
 *
 * <p>A change ends its conversation before it is sent, so that a double click, a reload or the back button cannot send it twice. Only
 * where nothing was changed does the conversation go on.
 */
final class ChangeMaker {

    private static final Logger LOG = System.getLogger(ChangeMaker.class.getName());

    private final Conversations conversations;
    private final ChangeWriter writer;
    private final CompletedChange completed;
    private final FailedChange failed;

    ChangeMaker(Conversations conversations, ChangeWriter writer, CompletedChange completed, FailedChange failed) {
        this.conversations = conversations;
        this.writer = writer;
        this.completed = completed;
        this.failed = failed;
    }

    ChangeAnswer make(String conversationId, ChangeForm form, CheckedInput input) {
        Conversation conversation = conversations.take(conversationId).orElse(null);
        if (conversation == null) {
            return ChangeAnswer.stale(form);
        }
        Serializable entry = form.entryIn(conversation.record()).orElse(null);
        try {
            writer.make(form.task(), conversation.record(), entry, input);
        } catch (SpineException failure) {
            // by contract such a message holds no patient data
            LOG.log(Level.WARNING, failure.getMessage());
            return failed.show(conversation, form, entry, failure);
        }
        return completed.show(conversation.record().patient(), form.task().done());
    }
}
