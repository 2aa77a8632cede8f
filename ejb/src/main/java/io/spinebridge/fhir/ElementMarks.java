package io.spinebridge.fhir;

/**
 * What of an {@link Element} was taken, and why something was not although it was asked for. Each element keeps its own marks, since a body has many
 * thousands. For one thread.
 */
abstract class ElementMarks extends ElementNode {

    private boolean taken;
    private boolean handedOver;
    private Refusal refusal;

    ElementMarks(String name, Kind kind, String text, boolean xml) {
        super(name, kind, text, xml);
    }

    final boolean taken() {
        return taken && refusal == null;
    }

    final void take() {
        taken = true;
    }

    /** Takes it if it is of this kind, and otherwise leaves it to be told. */
    final boolean takeAs(Kind expected) {
        if (kind() == expected) {
            taken = true;
            return true;
        }
        refuse(kind() == Kind.NULL ? Refusal.EMPTY : Refusal.FORM);
        return false;
    }

    /** Takes what a primitive says; null when it says nothing, or cannot be read, which is then left to be told. */
    final String takeText() {
        if (kind() == Kind.NULL) {
            taken = true;
            return null;
        }
        if (kind() != Kind.TEXT && kind() != Kind.LITERAL) {
            refuse(Refusal.FORM);
            return null;
        }
        if (BodyText.isDamaged(received())) {
            refuse(Refusal.CHARACTERS);
            return null;
        }
        taken = true;
        return received().isEmpty() ? null : received();
    }

    /** Takes this with everything in it. To be used for what was looked at in full, or is told otherwise. */
    public final void takeWhole() {
        if (exists()) {
            taken = true;
            refusal = null;
            children().forEach(Element::takeWhole);
        }
    }

    /** Why it was not handed out; null when nothing stood against it. */
    final Refusal refusal() {
        return refusal;
    }

    /** Leaves it to be told as a whole, although it was asked for. */
    final void refuse(Refusal why) {
        if (exists()) {
            refusal = why;
        }
    }

    /** Whether it is told by whoever reads it, and not with what it stands in. */
    final boolean handedOver() {
        return handedOver;
    }

    final void markHandedOver() {
        handedOver = exists();
    }

    /** Leaves this extension to be told as a whole, although it was asked for. */
    public final void leaveExtension() {
        refuse(Refusal.EXTENSION);
    }

    /** Leaves this to be told as a whole, although it was asked for. */
    public final void leave(String reason) {
        refuse(new Refusal(reason, false));
    }

    /**
     * Leaves this to be told as a whole, although it was asked for.
     *
     * @param missing whether the values lack something for it
     */
    public final void leave(String reason, boolean missing) {
        refuse(new Refusal(reason, missing));
    }
}
