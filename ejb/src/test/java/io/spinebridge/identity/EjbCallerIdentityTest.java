package io.spinebridge.identity;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.SpineUserResolver;
import io.spinebridge.configuration.Configuration;
import io.spinebridge.configuration.SettingsFactory;
import io.spinebridge.configuration.SettingsSource;
import io.spinebridge.testing.Settings;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What can be told without a container; inside one, tests of the EAR look. */
class EjbCallerIdentityTest {

    @Test
    void refusesACallOutsideAnEjb() {
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(new EjbCallerIdentity(valid(), resolvers(false))::current)
                .withMessageContaining("does not come from an EJB");
    }

    @Test
    void refusesToChooseBetweenTwoResolvers() {
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(new EjbCallerIdentity(valid(), resolvers(true))::current)
                .withMessageContaining("more than one SpineUserResolver");
    }

    @Test
    void isNotReadyWhileTheSettingsAreWrong() {
        Configuration wrong = new Configuration(new SettingsFactory(SettingsSource.of(Map.of()), Optional.empty()));

        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(new EjbCallerIdentity(wrong, resolvers(false))::current);
    }

    private static Configuration valid() {
        return new Configuration(Settings.factory(Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static Instance<SpineUserResolver> resolvers(boolean ambiguous) {
        return (Instance<SpineUserResolver>) Proxy.newProxyInstance(
                EjbCallerIdentityTest.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "isAmbiguous" -> ambiguous;
                    case "isUnsatisfied" -> !ambiguous;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
