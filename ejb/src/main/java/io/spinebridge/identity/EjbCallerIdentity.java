package io.spinebridge.identity;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.SpineCaller;
import io.spinebridge.api.SpineUserResolver;
import io.spinebridge.configuration.Configuration;
import jakarta.ejb.EJBContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The caller of the EJB on the current thread. Jakarta Security's {@code SecurityContext} is not asked: in Payara it does not know
 * callers that signed in by other means than a web mechanism.
 */
@ApplicationScoped
public class EjbCallerIdentity implements CallerIdentity {

    private final Configuration configuration;
    private final Instance<SpineUserResolver> resolvers;

    /** For the container's proxy. */
    protected EjbCallerIdentity() {
        this(null, null);
    }

    /** Hosts may supply a resolver, or none; more than one is refused when somebody calls. */
    @Inject
    public EjbCallerIdentity(Configuration configuration, Instance<SpineUserResolver> resolvers) {
        this.configuration = configuration;
        this.resolvers = resolvers;
    }

    @Override
    public SpineCaller current() {
        return new CallerRecognition(configuration.settings().identity(), resolver()).recognise(principal());
    }

    private Optional<SpineUserResolver> resolver() {
        if (resolvers.isAmbiguous()) {
            throw new CallerRefusedException("the application has more than one SpineUserResolver");
        }
        return resolvers.isUnsatisfied() ? Optional.empty() : Optional.of(resolvers.get());
    }

    private static Principal principal() {
        try {
            EJBContext context = InitialContext.doLookup("java:comp/EJBContext");
            return context.getCallerPrincipal();
        } catch (NamingException notInAnEjb) {
            throw new CallerRefusedException(
                    "the call does not come from an EJB on this thread, so that its caller is not known");
        }
    }
}
