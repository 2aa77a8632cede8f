package io.spinebridge.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The sign-in page, which the container shows when a page needs a user, and again when name or password were wrong. {@link
 * CredentialsServlet} takes the answer.
 */
@WebServlet({SignInServlet.PATH, SignInServlet.FAILED_PATH})
public class SignInServlet extends HttpServlet {

    static final String PATH = "/sign-in";
    static final String FAILED_PATH = "/sign-in-failed";

    private static final String PROBLEM = "problem";
    private static final long serialVersionUID = 1L;

    /** The container forwards here with whatever method the protected page was asked for. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getUserPrincipal() != null) {
            response.sendRedirect(request.getContextPath() + "/");
            return;
        }
        boolean failed = request.getServletPath().equals(FAILED_PATH);
        show(request, response, failed ? "The user name or the password is not correct" : null);
    }

    /** The page, with what is wrong when something is. */
    static void show(HttpServletRequest request, HttpServletResponse response, String problem)
            throws ServletException, IOException {
        request.setAttribute(PROBLEM, problem);
        request.setAttribute(SignInToken.NAME, SignInToken.of(request, response));
        request.getRequestDispatcher("/WEB-INF/jsp/sign-in.jsp").forward(request, response);
    }
}
