package io.spinebridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.CitizenPrincipal;
import io.spinebridge.api.SpineCaller;
import io.spinebridge.api.SpineCallerPrincipal;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.SpineSystem;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.SpineUserResolver;
import io.spinebridge.configuration.IdentitySettings;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerRecognitionTest {

    private static final SpineUser CARRIED = SpineUser.of("111111111111", "RXA");
    private static final SpineUser RESOLVED = SpineUser.of("222222222222", "RXB");
    private static final IdentitySettings BY_NAME = new IdentitySettings(true, Optional.of("RXC"));
    private static final IdentitySettings NOT_BY_NAME = new IdentitySettings(false, Optional.empty());

    private final List<String> asked = new ArrayList<>();
    private final SpineUserResolver knowsAll = caller -> {
        asked.add(caller.getName());
        return Optional.of(RESOLVED);
    };
    private final SpineUserResolver knowsNone = caller -> {
        asked.add(caller.getName());
        return Optional.empty();
    };

    @Test
    void aUserOfTheTableIsWhoTheTableSaysUnlessTheHostKnowsBetter() {
        SpineUser anna = new SpineUser("555254240100", null, "R8001", "RXA", Set.of("B0268"));
        IdentitySettings settings =
                new IdentitySettings(true, Optional.of("RXC"), Set.of(), Map.of("anna", anna), Set.of());
        SpineUser ofHost = SpineUser.of("555254240199", "RXB");

        assertThat(new CallerRecognition(settings, Optional.empty()).recognise(() -> "anna"))
                .isEqualTo(anna);
        assertThat(new CallerRecognition(settings, Optional.of(caller -> Optional.of(ofHost))).recognise(() -> "anna"))
                .isEqualTo(ofHost);
        assertThat(new CallerRecognition(settings, Optional.of(caller -> Optional.empty())).recognise(() -> "anna"))
                .isEqualTo(anna);
        assertThat(new CallerRecognition(settings, Optional.empty()).recognise(() -> "555254240101"))
                .isEqualTo(SpineUser.of("555254240101", "RXC"));
    }

    @Test
    void thePrincipalsOwnIdentityComesFirst() {
        SpineCaller user = recognition(BY_NAME, knowsAll).recognise(new SpineCallerPrincipal("333333333333", CARRIED));

        assertThat(user).isEqualTo(CARRIED);
        assertThat(asked).isEmpty();
    }

    @Test
    void theHostsResolverComesSecond() {
        assertThat(recognition(BY_NAME, knowsAll).recognise(named("333333333333")))
                .isEqualTo(RESOLVED);
        assertThat(asked).containsExactly("333333333333");
    }

    @Test
    void theNameComesThirdAndOnlyWhereItIsConfigured() {
        assertThat(recognition(BY_NAME, knowsNone).recognise(named("333333333333")))
                .isEqualTo(SpineUser.of("333333333333", "RXC"));
        assertThat(new CallerRecognition(BY_NAME, Optional.empty()).recognise(named("333333333333")))
                .isEqualTo(SpineUser.of("333333333333", "RXC"));
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> new CallerRecognition(NOT_BY_NAME, Optional.empty()).recognise(named("333333333333")))
                .withMessageContaining("spinebridge.identity.principal-name");
    }

    @Test
    void refusesACallerWhomNobodyKnows() {
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> recognition(NOT_BY_NAME, knowsNone).recognise(named("jane")))
                .withMessageContaining("SpineUserResolver")
                .withMessageNotContaining("jane");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "ANONYMOUS"})
    void refusesACallerWhoIsNotSignedInWithoutAskingAnyone(String name) {
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> recognition(BY_NAME, knowsAll).recognise(named(name)))
                .withMessageContaining("nobody is signed in");
        assertThat(asked).isEmpty();
    }

    @Test
    void refusesAnAnonymousPrincipalEvenIfItCarriesAnIdentity() {
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(
                        () -> recognition(BY_NAME, knowsAll).recognise(new SpineCallerPrincipal("ANONYMOUS", CARRIED)));
    }

    @Test
    void refusesNoPrincipalAtAll() {
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> recognition(BY_NAME, knowsAll).recognise(null));
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> recognition(BY_NAME, knowsAll).recognise(named(null)));
    }

    @Test
    void refusesANameThatIsNoRoleProfile() {
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> recognition(BY_NAME, knowsNone).recognise(named("jane")))
                .withMessageContaining("role profile")
                .withMessageNotContaining("jane");
    }

    @Test
    void refusesANameWithoutOrganisation() {
        IdentitySettings withoutOrganisation = new IdentitySettings(true, Optional.empty());

        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> recognition(withoutOrganisation, knowsNone).recognise(named("333333333333")))
                .withMessageContaining("organisation");
    }

    @Test
    void aResolverThatAnswersNothingAtAllCountsAsOneThatKnowsNone() {
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> recognition(NOT_BY_NAME, caller -> null).recognise(named("jane")));
    }

    static Stream<Throwable> whateverAResolverThrows() {
        return Stream.of(
                new IllegalStateException("no session of jane"),
                new NullPointerException(),
                new jakarta.ejb.EJBException("no database for jane"),
                new CompletionException(new java.io.IOException("jane")),
                new StackOverflowError(),
                new OutOfMemoryError(),
                new NoClassDefFoundError("host/Users"),
                new AssertionError("jane"));
    }

    @ParameterizedTest
    @MethodSource("whateverAResolverThrows")
    void aResolverThatFailsIsToldAsSuch(Throwable failure) {
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(
                        () -> recognition(BY_NAME, caller -> thrown(failure)).recognise(named("333333333333")))
                .withMessageContaining("SpineUserResolver failed")
                .withMessageContaining(failure.getClass().getName())
                .withMessageNotContaining("jane")
                .withCause(failure);
    }

    @Test
    void aResolverThatRefusesItselfIsHeard() {
        SpineException refusal = new CallerRefusedException("the session is over");

        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(
                        () -> recognition(BY_NAME, caller -> thrown(refusal)).recognise(named("333333333333")))
                .isSameAs(refusal);
    }

    private static Optional<SpineUser> thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    @Test
    void remembersNobody() {
        List<SpineUser> users = new ArrayList<>(List.of(CARRIED, RESOLVED));
        CallerRecognition recognition = recognition(NOT_BY_NAME, caller -> Optional.of(users.remove(0)));

        assertThat(recognition.recognise(named("jane"))).isEqualTo(CARRIED);
        assertThat(recognition.recognise(named("jane"))).isEqualTo(RESOLVED);
    }

    @Test
    void aConfiguredPrincipalIsTheSystemItselfWhateverTheResolverSays() {
        IdentitySettings settings =
                new IdentitySettings(false, Optional.of("RXA"), Set.of(), Map.of(), Set.of("nightly-batch"));

        assertThat(recognition(settings, knowsAll).recognise(named("nightly-batch")))
                .isEqualTo(new SpineSystem("RXA"));
        assertThat(recognition(settings, knowsAll).recognise(named("Nightly-batch")))
                .isEqualTo(RESOLVED);
    }

    @Test
    void refusesACitizenWhomAnybodyElseWouldTakeForAProfessional() {
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> recognition(BY_NAME, knowsAll).recognise(new CitizenPrincipal("9990000018")))
                .withMessageContaining("citizen")
                .withMessageNotContaining("9990000018");
    }

    @Test
    void givesCallersKnownByNameTheConfiguredActivities() {
        IdentitySettings settings = new IdentitySettings(true, Optional.of("RXA"), Set.of("B0269"), Map.of(), Set.of());

        assertThat(recognition(settings, knowsNone).recognise(named("333333333333")))
                .isEqualTo(SpineUser.of("333333333333", "RXA").withActivities(Set.of("B0269")));
    }

    private static CallerRecognition recognition(IdentitySettings settings, SpineUserResolver resolver) {
        return new CallerRecognition(settings, Optional.of(resolver));
    }

    private static Principal named(String name) {
        return () -> name;
    }
}
