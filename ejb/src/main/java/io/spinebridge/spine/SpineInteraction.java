package io.spinebridge.spine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which interaction a method of a REST client is, as the Spine knows it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SpineInteraction {

    /** The interaction id, for example {@code urn:nhs:names:services:raflags:Flag.read:1}; empty where each call says it. */
    String id() default "";

    /** Scope of the token, for example {@code user/Flag.read}. */
    String scope();

    /** Whether it changes the record: then it is never repeated, and a lost answer leaves the outcome unknown. */
    boolean write() default false;

    /** Whether a system may make it unattended, without a user. */
    boolean unattended() default false;

    /** Value of the {@code Prefer} header, empty for none. */
    String prefer() default "";
}
