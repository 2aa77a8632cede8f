package io.spinebridge.identity;

import jakarta.servlet.HttpConstraintElement;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletSecurityElement;
import jakarta.servlet.annotation.ServletSecurity.EmptyRoleSemantic;
import jakarta.servlet.http.HttpServlet;
import java.util.Set;

/**
 * Has Payara look who sends a request, in every web module of the application, also the host's. In a module without any security constraint
 * Payara 6 does not look: there a request that nobody has signed in to calls EJBs as whoever was on its thread before, and a FORM log-in leaves
 * its user there (the request with name and password is answered before any servlet, and it is after a servlet that Payara forgets the user).
 *
 * <p>So each module gets a constraint, on an address that nobody may open and nothing else uses. All other addresses stay as they are. The
 * container finds this class by itself, since the EJB module is on the class path of the application's web modules.
 */
public class AnonymousCallersInitializer implements ServletContainerInitializer {

    static final String ADDRESS = "/io.spinebridge.denied";

    @Override
    public void onStartup(Set<Class<?>> none, ServletContext module) {
        ServletRegistration.Dynamic denied = module.addServlet(ADDRESS, new Denied());
        denied.setServletSecurity(new ServletSecurityElement(new HttpConstraintElement(EmptyRoleSemantic.DENY)));
        denied.addMapping(ADDRESS);
    }

    /** Never reached; by itself it refuses every method. */
    private static final class Denied extends HttpServlet {

        private static final long serialVersionUID = 1L;
    }
}
