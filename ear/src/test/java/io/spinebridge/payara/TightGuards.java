package io.spinebridge.payara;

import io.spinebridge.harness.GuardLimits;
import io.spinebridge.harness.InPayara;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tests of the guards, which let few calls through at once. One deployment serves all of them: each service has guards of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@InPayara(
        settings = {
            GuardLimits.ADJUSTMENTS_AT_ONCE + "=3",
            GuardLimits.POINTERS_AT_ONCE + "=3",
            GuardLimits.RETRIEVAL_AT_ONCE + "=3",
            GuardLimits.RETRIEVAL_REPEATS + "=0",
            // No pointer leads to the records that are opened here.
            "spinebridge.retrieval.trust-pointer=true"
        })
@interface TightGuards {

    /** Calls that are let through at once. */
    int AT_ONCE = 3;

    /** Calls that a circuit breaker looks at, when no setting says otherwise. */
    int BREAKER_CALLS = 20;
}
