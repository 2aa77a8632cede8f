package io.spinebridge.web.adjustments;

import io.spinebridge.api.adjustments.AdjustmentRecord;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * The {@link Conversation}s of one session, as many as a person has open; the oldest goes first. They end with the session. Safe for use
 * by any thread.
 */
public final class Conversations implements Serializable {

    /** How many conversations are kept. */
    public static final int MOST = 20;

    /** Characters that all conversations together may keep of what was not understood: a record can hold as much as the Spine likes to send. */
    static final long MOST_CHARACTERS = 4_000_000;

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = Conversations.class.getName();

    private final LinkedHashMap<String, Conversation> open = new LinkedHashMap<>();

    /** A session without conversations. */
    public Conversations() {}

    /** The conversations of a session. */
    public static Conversations of(HttpSession session) {
        synchronized (Conversations.class) {
            Conversations known = (Conversations) session.getAttribute(ATTRIBUTE);
            if (known == null) {
                known = new Conversations();
            }
            // set anew each time: a container that keeps sessions elsewhere learns of changes by this alone
            session.setAttribute(ATTRIBUTE, known);
            return known;
        }
    }

    /** Begins a conversation about a record as it was read. */
    public Conversation begin(AdjustmentRecord record) {
        Conversation conversation = new Conversation(RandomId.next(), record);
        putBack(conversation);
        return conversation;
    }

    /** A conversation that has not ended. */
    public synchronized Optional<Conversation> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    /** Ends a conversation, for the first who asks: a change sent twice, by a double click or a reload, is made once. */
    public synchronized Optional<Conversation> take(String id) {
        return Optional.ofNullable(open.remove(id));
    }

    /** Takes up an ended conversation again, where nothing was changed. */
    public synchronized void putBack(Conversation conversation) {
        open.put(conversation.id(), conversation);
        while (open.size() > MOST || open.size() > 1 && characters() > MOST_CHARACTERS) {
            open.remove(open.keySet().iterator().next());
        }
    }

    private long characters() {
        return open.values().stream()
                .flatMap(conversation -> conversation.record().everythingNotUnderstood().stream())
                .mapToLong(told -> told.raw().length())
                .sum();
    }

    @Override
    public String toString() {
        return "Conversations[withheld]";
    }
}
