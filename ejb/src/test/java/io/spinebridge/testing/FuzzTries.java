package io.spinebridge.testing;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Sets the number of inputs of a {@link Fuzz}, which an annotation could not take from outside. */
public final class FuzzTries implements AroundPropertyHook {

    static final String PROPERTY = "spinebridge.fuzz.tries";
    static final int USUAL = 10_000;

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        int tries = Integer.getInteger(PROPERTY, USUAL);
        context.attributes().setTries(tries);
        return property.execute();
    }
}
