package io.spinebridge.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/**
 * Takes name and password from the sign-in page to the container's realm. The container's own address for that, {@code j_security_check}, is not
 * used: Payara 6 answers it before any servlet, and leaves the user on the thread, where the next request may be anybody's. It forgets a
 * user at the end of a servlet, such as this.
 */
@WebServlet(CredentialsServlet.PATH)
public class CredentialsServlet extends HttpServlet {

    static final String PATH = "/credentials";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SignOutServlet.signOut(request);
        // Payara remembers the user in a session that is there already, under a new id
        request.getSession(true);
        try {
            request.login(parameter(request, "j_username"), parameter(request, "j_password"));
        } catch (ServletException refused) {
            // The container does not say why, and logs it itself
            request.getRequestDispatcher(SignInServlet.FAILED_PATH).forward(request, response);
            return;
        }
        response.sendRedirect(request.getContextPath() + "/");
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
