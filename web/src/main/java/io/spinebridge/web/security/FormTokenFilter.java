package io.spinebridge.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses every request that could change something and does not carry the session's {@link FormToken}. It stands before all
 * servlets, so that a new page is protected without having to think of it. Only the sign-in form is taken without it: that page may stand
 * open for longer than any session, and has a {@link SignInToken}.
 *
 * <p>Answers 403 with a page that says how to go on: the usual cause is a form that was left open until the session had ended.
 */
public class FormTokenFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod())
                || request.getServletPath().equals(CredentialsServlet.PATH)
                || FormToken.isIn(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.getRequestDispatcher("/WEB-INF/jsp/form-expired.jsp").forward(request, response);
        }
    }
}
