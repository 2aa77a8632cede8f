package io.spinebridge.fhir;

/**
 * Why something that was asked for was not handed out.
 *
 * @param missing whether the values lack something for it
 */
record Refusal(String reason, boolean missing) {
    static final Refusal FORM =
            new Refusal("this could not be read as it should: it has another form than FHIR says", true);
    static final Refusal CHARACTERS = new Refusal("this could not be read: its characters are damaged", true);
    static final Refusal EMPTY = new Refusal("this holds nothing", true);
    static final Refusal VALUE = new Refusal("this has a value that FHIR does not allow", false);
    static final Refusal ONCE = new Refusal("this should occur once only", false);
    static final Refusal EXPECTED = new Refusal("this holds something else than expected", false);
    static final Refusal EXTENSION = new Refusal("this extension holds something else than expected", false);
    static final Refusal FURTHER_EXTENSION = new Refusal("this extension should occur once only", false);
}
