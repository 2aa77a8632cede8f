package io.spinebridge.testing;

import io.spinebridge.simulator.junit.SimulatorExtension;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out a {@link TestSpine} over the simulator of the run. */
final class TestSpineExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestSpine.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new TestSpine(
                SimulatorExtension.simulator(context), SimulatorExtension.keyStores(context), Optional.empty());
    }
}
