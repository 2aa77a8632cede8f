package io.spinebridge.spine;

import java.lang.annotation.Annotation;

/** The annotation as a value. */
@SuppressWarnings("ClassExplicitlyAnnotation")
record SpineInteractions(boolean write) implements SpineInteraction {

    @Override
    public String id() {
        return Calls.INTERACTION;
    }

    @Override
    public String scope() {
        return "user/Flag.read";
    }

    @Override
    public boolean unattended() {
        return false;
    }

    @Override
    public String prefer() {
        return "";
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return SpineInteraction.class;
    }
}
