package io.spinebridge.operations;

/**
 * A step of a diagnosis. Its getters are what JMX shows of it.
 *
 * @param organisation whose settings; empty where there is but one
 * @param subject what it is about
 * @param name what was looked at
 * @param outcome fine, warning, failed or left out
 * @param found what was seen
 * @param advice what to do about it; may be empty
 */
public record StepView(String organisation, String subject, String name, String outcome, String found, String advice) {

    /** Whose settings. */
    public String getOrganisation() {
        return organisation;
    }

    /** What it is about. */
    public String getSubject() {
        return subject;
    }

    /** What was looked at. */
    public String getName() {
        return name;
    }

    /** Fine, warning, failed or left out. */
    public String getOutcome() {
        return outcome;
    }

    /** What was seen. */
    public String getFound() {
        return found;
    }

    /** What to do about it. */
    public String getAdvice() {
        return advice;
    }
}
