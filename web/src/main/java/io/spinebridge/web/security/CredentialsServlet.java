package io.spinebridge.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes name and password from the sign-in page to the container's realm. The container's own address for that, {@code j_security_check}, is not
 * used: Payara 6 answers it before any servlet, and leaves the user on the thread, where the next request may be anybody's. It forgets a
 * user at the end of a servlet, such as this.
 */
@WebServlet(CredentialsServlet.PATH)
public class CredentialsServlet extends HttpServlet {

    static final String PATH = "/credentials";

    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;

    private final transient SignInAttempts attempts;

    /** As the container makes it. */
    public CredentialsServlet() {
        this(Clock.systemUTC());
    }

    /** With another time. */
    public CredentialsServlet(Clock clock) {
        this.attempts = new SignInAttempts(clock);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!SignInToken.isIn(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            SignInServlet.show(request, response, "Sign in again on this page: it did not come from this browser");
            return;
        }
        SignOutServlet.signOut(request);
        String user = parameter(request, "j_username");
        Optional<Duration> wait = attempts.wait(user, request.getRemoteAddr());
        if (wait.isPresent()) {
            response.setStatus(TOO_MANY_REQUESTS);
            response.setHeader("Retry-After", Long.toString(wait.get().toSeconds() + 1));
            SignInServlet.show(request, response, "Too many attempts failed. Try again in " + inWords(wait.get()));
            return;
        }
        // Payara remembers the user in a session that is there already, under a new id
        request.getSession(true);
        try {
            request.login(user, parameter(request, "j_password"));
        } catch (ServletException refused) {
            // The container does not say why, and logs it itself
            attempts.failed(user, request.getRemoteAddr());
            request.getRequestDispatcher(SignInServlet.FAILED_PATH).forward(request, response);
            return;
        }
        attempts.succeeded(user);
        SignInToken.end(request, response);
        response.sendRedirect(request.getContextPath() + "/");
    }

    private static String inWords(Duration wait) {
        long minutes = wait.toMinutes() + 1;
        return wait.toSeconds() < 60 ? (wait.toSeconds() + 1) + " seconds" : minutes + " minutes";
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
