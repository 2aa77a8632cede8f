package io.spinebridge.api;

/** What the host passed in breaks a rule. Found before anything was sent. */
public final class InvalidInputException extends SpineException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;

    /**
     * Names field and rule; never the value, which may be patient data.
     *
     * @param field name of the field as a user or developer knows it
     * @param rule the rule, phrased so that it follows the field's name
     */
    public InvalidInputException(String field, String rule) {
        super(field + " " + rule, SpineError.NONE, null);
        this.field = field;
        this.rule = rule;
    }

    /** The field that is wrong. */
    public String field() {
        return field;
    }

    /** The rule it breaks. */
    public String rule() {
        return rule;
    }
}
