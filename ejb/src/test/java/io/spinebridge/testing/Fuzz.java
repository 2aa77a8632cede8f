package io.spinebridge.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * A property that is tried with very many inputs: as many as the system property {@code spinebridge.fuzz.tries} says, else {@link
 * FuzzTries#USUAL}. By its tag profile {@code benchmark} runs these alone.
 */
@Tag("fuzz")
@Property(shrinking = ShrinkingMode.BOUNDED)
@AddLifecycleHook(FuzzTries.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fuzz {}
