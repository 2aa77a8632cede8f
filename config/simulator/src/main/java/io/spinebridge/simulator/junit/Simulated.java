package io.spinebridge.simulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that needs a simulator. Constructors and methods may ask for a {@link io.spinebridge.simulator.server.SpineSimulator}, which is
 * as it was at its start whenever a test begins, for the lenient one by {@link Lenient}, for {@link KeyStores}, and for a
 * {@link io.spinebridge.simulator.server.SpineSimulatorBuilder} with the shared certificates, whose simulator the test then ends itself.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SimulatorExtension.class)
public @interface Simulated {}
