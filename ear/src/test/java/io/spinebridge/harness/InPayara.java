package io.spinebridge.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that meets {@link TestedEar} deployed in Payara. Each test meets the simulator as it was at its start: seeded, without
 * faults, without evidence.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({DeployedWithSettings.class, CleanSlate.class})
public @interface InPayara {

    /**
     * Settings beside those of {@code local.asadmin}, each as {@code key=value}, made before the EAR is deployed. Placeholders are those of
     * that file. To give a key of that file another value, it is set for the environment {@code local} alone, as in {@code
     * spinebridge.local.asid}. Classes with the same settings share a deployment.
     */
    String[] settings() default {};

    /**
     * Whether the EAR is deployed anew when its settings are others than those before. Else it stays, and the tests begin as soon as the
     * settings are in force: an administrator's change, on which every test of the class then depends.
     */
    boolean deployedAnew() default false;
}
