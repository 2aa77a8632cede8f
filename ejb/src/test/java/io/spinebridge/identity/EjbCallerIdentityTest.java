package io.spinebridge.identity;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.SpineUserResolver;
import io.spinebridge.configuration.IdentitySettings;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What can be told without a container; inside one, tests of the EAR look. */
class EjbCallerIdentityTest {

    @Test
    void refusesACallOutsideAnEjb() {
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(
                        new EjbCallerIdentity(new IdentitySettings(false, Optional.empty()), resolvers(false))::current)
                .withMessageContaining("does not come from an EJB");
    }

    @Test
    void refusesToChooseBetweenTwoResolvers() {
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(
                        new EjbCallerIdentity(new IdentitySettings(false, Optional.empty()), resolvers(true))::current)
                .withMessageContaining("more than one SpineUserResolver");
    }

    @Test
    void aResolverThatCannotBeMadeIsToldAsSuch() {
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> new EjbCallerIdentity(
                                new IdentitySettings(false, Optional.empty()), resolvers(false, false))
                        .current())
                .withMessageContaining("SpineUserResolver")
                .withMessageContaining("UnsupportedOperationException");
    }

    private static Instance<SpineUserResolver> resolvers(boolean ambiguous) {
        return resolvers(ambiguous, !ambiguous);
    }

    /** Making the resolver fails. */
    @SuppressWarnings("unchecked")
    private static Instance<SpineUserResolver> resolvers(boolean ambiguous, boolean unsatisfied) {
        return (Instance<SpineUserResolver>) Proxy.newProxyInstance(
                EjbCallerIdentityTest.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "isAmbiguous" -> ambiguous;
                    case "isUnsatisfied" -> unsatisfied;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
