package io.spinebridge.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class whose {@code @Deployment} runs in Payara. Each test meets the simulator as it was at its start: seeded, without faults, without
 * evidence. Settings that the class made are taken back after it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({CleanSlate.class, ArquillianExtension.class})
public @interface InPayara {}
