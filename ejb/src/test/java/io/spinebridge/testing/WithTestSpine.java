package io.spinebridge.testing;

import io.spinebridge.simulator.junit.Simulated;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test class whose constructor or methods ask for a {@link TestSpine}, or for what {@link Simulated} gives. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Simulated
@ExtendWith(TestSpineExtension.class)
public @interface WithTestSpine {}
