package io.spinebridge.simulator.junit;

import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.simulator.server.SpineSimulatorBuilder;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What {@link Simulated} does: JUnit closes what stands in its root store at the end of the run, however that ends. */
public final class SimulatorExtension implements BeforeEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SimulatorExtension.class);
    private static final Set<Class<?>> KNOWN =
            Set.of(SpineSimulator.class, SpineSimulatorBuilder.class, KeyStores.class);

    /** For JUnit. */
    public SimulatorExtension() {}

    /** The simulator of the run, strict, for other extensions that build upon it. */
    public static SpineSimulator simulator(ExtensionContext context) {
        return simulators(context).get(true);
    }

    /** The key stores of the run, for other extensions that build upon them. */
    public static KeyStores keyStores(ExtensionContext context) {
        return store(context).getOrComputeIfAbsent(KeyStores.class, type -> new KeyStores(), KeyStores.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        simulators(context).reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return KNOWN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == SpineSimulator.class) {
            return simulators(context).get(!parameter.isAnnotated(Lenient.class));
        }
        return type == KeyStores.class ? keyStores(context) : SharedSimulators.builder();
    }

    private static SharedSimulators simulators(ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(SharedSimulators.class, type -> new SharedSimulators(), SharedSimulators.class);
    }

    private static Store store(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }
}
