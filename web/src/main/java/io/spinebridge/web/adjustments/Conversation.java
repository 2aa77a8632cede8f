package io.spinebridge.web.adjustments;

import io.spinebridge.api.adjustments.AdjustmentRecord;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * A record as an editor was shown it, from look-up to change: its versions must travel to the change, so that a change by someone else is
 * noticed, and must not travel through the browser. Safe for use by any thread.
 */
public final class Conversation implements Serializable {

    /** How many notes are kept; the oldest goes first. */
    static final int MOST_NOTES = 10;

    private static final long serialVersionUID = 1L;

    private final String id;
    private final AdjustmentRecord record;
    private final LinkedHashMap<String, Serializable> notes = new LinkedHashMap<>();

    Conversation(String id, AdjustmentRecord record) {
        this.id = id;
        this.record = record;
    }

    /** Its id, which forms carry. */
    public String id() {
        return id;
    }

    /** The record that was shown. */
    public AdjustmentRecord record() {
        return record;
    }

    /** Keeps something between two pages, and gives the id under which it is found again. */
    public synchronized String keep(Serializable note) {
        String noteId = RandomId.next();
        notes.put(noteId, note);
        if (notes.size() > MOST_NOTES) {
            notes.remove(notes.keySet().iterator().next());
        }
        return noteId;
    }

    /** What was kept under an id. */
    public synchronized <T extends Serializable> Optional<T> kept(String noteId, Class<T> kind) {
        return Optional.ofNullable(notes.get(noteId)).filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public String toString() {
        return "Conversation[withheld]";
    }
}
