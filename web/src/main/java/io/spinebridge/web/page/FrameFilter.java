package io.spinebridge.web.page;

import io.spinebridge.web.security.FormToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.List;

/** Gives every page its {@link Frame}. Mapped in {@code web.xml}, also for forwards: the sign-in page is one of the container. */
public class FrameFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String STYLESHEET = "/assets/nhsuk/nhsuk-frontend.min.css";

    private boolean nhsukFrontend;

    @Override
    public void init() throws ServletException {
        try {
            nhsukFrontend = getServletContext().getResource(STYLESHEET) != null;
        } catch (IOException malformedPath) {
            throw new ServletException(malformedPath);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Principal user = request.getUserPrincipal();
        HttpSession session = request.getSession(user != null);
        request.setAttribute(
                Frame.ATTRIBUTE,
                new Frame(
                        nhsukFrontend,
                        user == null ? null : user.getName(),
                        session == null ? null : FormToken.of(session),
                        user == null ? List.of() : Area.openTo(request::isUserInRole)));
        chain.doFilter(request, response);
    }
}
