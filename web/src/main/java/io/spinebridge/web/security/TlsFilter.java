package io.spinebridge.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Demands TLS outside the local environment: names, passwords and patients' data are for nobody on the way. What comes without is refused and not sent
 * elsewhere, since only an administrator knows where: the address in the answer would be a guess. Browsers are told to use TLS alone from then on.
 * Whether a request came over TLS is the server's to say; behind a proxy that ends it, Payara's listener must be told so.
 */
public class TlsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String REFUSED = TlsFilter.class.getName();

    /** A year. */
    private static final String TLS_ALONE = "max-age=31536000";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean refused = request.getAttribute(REFUSED) != null;
        if (refused || Environment.isLocal(request.getServletContext())) {
            chain.doFilter(request, response);
        } else if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", TLS_ALONE);
            chain.doFilter(request, response);
        } else {
            request.setAttribute(REFUSED, true);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.getRequestDispatcher("/WEB-INF/jsp/tls-only.jsp").forward(request, response);
        }
    }
}
