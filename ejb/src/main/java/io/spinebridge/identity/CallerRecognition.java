package io.spinebridge.identity;

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
import java.util.Objects;
import java.util.Optional;

/** From a principal to its Spine identity, by the first of the four ways that knows it. Immutable. */
public final class CallerRecognition {

    /** Payara's name for a caller who has not signed in. */
    private static final String ANONYMOUS = "ANONYMOUS";

    private final IdentitySettings settings;
    private final Optional<SpineUserResolver> resolver;

    /**
     * Recognises callers.
     *
     * @param settings the third and the fourth way: a table of users, and names that are role profiles
     * @param resolver the second way, if the host supplies it
     */
    public CallerRecognition(IdentitySettings settings, Optional<SpineUserResolver> resolver) {
        this.settings = settings;
        this.resolver = resolver;
    }

    /**
     * The identity of a principal.
     *
     * @param caller may be null
     * @throws CallerRefusedException when it has none
     */
    public SpineCaller recognise(Principal caller) {
        if (caller == null
                || caller.getName() == null
                || caller.getName().isBlank()
                || caller.getName().equals(ANONYMOUS)) {
            throw new CallerRefusedException("nobody is signed in");
        }
        if (caller instanceof SpineCallerPrincipal known) {
            return known.user();
        }
        if (caller instanceof CitizenPrincipal) {
            throw new CallerRefusedException(
                    "the caller is a citizen: this system calls the Spine for professionals alone");
        }
        if (settings.systems().contains(caller.getName())) {
            return new SpineSystem(settings.organisation().orElse(null));
        }
        return resolver.flatMap(host -> resolved(host, caller))
                .or(() -> Optional.ofNullable(settings.users().get(caller.getName())))
                .or(() -> byName(caller))
                .orElseThrow(
                        () -> new CallerRefusedException("the caller has no Spine identity: the principal carries none,"
                                + (resolver.isPresent() ? " the application's SpineUserResolver knows none," : "")
                                + " spinebridge.identity.users does not name it,"
                                + " and spinebridge.identity.principal-name is not role-profile"));
    }

    /** The resolver is the host's, and may do anything. */
    private static Optional<SpineUser> resolved(SpineUserResolver host, Principal caller) {
        try {
            return Objects.requireNonNullElse(host.resolve(caller), Optional.empty());
        } catch (SpineException told) {
            throw told;
        } catch (RuntimeException | Error failed) {
            throw failed("the application's SpineUserResolver", failed);
        }
    }

    static CallerRefusedException failed(String who, Throwable failed) {
        return new CallerRefusedException(
                who + " failed (" + failed.getClass().getName() + "), so that the caller is not known", failed);
    }

    private Optional<SpineUser> byName(Principal caller) {
        if (!settings.nameIsRoleProfile()) {
            return Optional.empty();
        }
        return Optional.of(
                SpineUser.of(caller.getName(), settings.organisation().orElse(null))
                        .withActivities(settings.activities()));
    }
}
