package io.spinebridge.web.adjustments;

/**
 * A button that begins a change.
 *
 * @param task what it begins, see {@link Task}
 * @param entry which entry it is about, as {@link RecordEntry} finds it; empty when about none
 * @param label its text
 * @param about what it is about, for those who hear the button without its surroundings; may be empty
 */
public record ActionView(String task, String entry, String label, String about) {

    static ActionView of(Task task, String entry, String label, String about) {
        return new ActionView(task.name(), entry, label, about);
    }

    @Override
    public String toString() {
        return "ActionView[" + task + "]";
    }
}
