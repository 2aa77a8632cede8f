package io.spinebridge.identity;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.SpineCaller;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.SpineUserResolver;
import io.spinebridge.configuration.IdentitySettings;
import jakarta.ejb.EJBContext;
import jakarta.enterprise.inject.Instance;
import java.security.Principal;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The caller of the EJB on the current thread. Jakarta Security's {@code SecurityContext} is not asked: in Payara it does not know
 * callers that signed in by other means than a web mechanism. The host's resolver is looked for once: each look-up of one that depends on who asks
 * would make another, and keep it. Thread safe.
 */
public final class EjbCallerIdentity implements CallerIdentity {

    private final IdentitySettings settings;
    private final Instance<SpineUserResolver> resolvers;
    private volatile Optional<SpineUserResolver> resolver;
    private volatile Context names;

    /**
     * Recognises callers.
     *
     * @param settings how
     * @param resolvers of the host: one, or none; more than one is refused when somebody calls
     */
    public EjbCallerIdentity(IdentitySettings settings, Instance<SpineUserResolver> resolvers) {
        this.settings = settings;
        this.resolvers = resolvers;
    }

    @Override
    public SpineCaller current() {
        try {
            return new CallerRecognition(settings, resolver()).recognise(principal());
        } catch (SpineException told) {
            throw told;
        } catch (RuntimeException | Error failed) {
            // Of the host are the principal, and what makes its resolver.
            throw CallerRecognition.failed("the application's principal, or what makes its SpineUserResolver,", failed);
        }
    }

    private Optional<SpineUserResolver> resolver() {
        if (resolver == null) {
            if (resolvers.isAmbiguous()) {
                throw new CallerRefusedException("the application has more than one SpineUserResolver");
            }
            resolver = resolvers.isUnsatisfied() ? Optional.empty() : Optional.of(resolvers.get());
        }
        return resolver;
    }

    /** Kept: to make one takes longer than to look something up. It holds nothing of a caller, and does not change. */
    private Context names() throws NamingException {
        if (names == null) {
            names = new InitialContext();
        }
        return names;
    }

    private Principal principal() {
        try {
            EJBContext context = (EJBContext) names().lookup("java:comp/EJBContext");
            return context.getCallerPrincipal();
        } catch (NamingException notInAnEjb) {
            throw new CallerRefusedException(
                    "the call does not come from an EJB on this thread, so that its caller is not known");
        }
    }
}
