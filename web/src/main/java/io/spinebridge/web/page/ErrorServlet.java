package io.spinebridge.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page behind every error status of the container. Says what to do and shows nothing of what went wrong inside. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The container dispatches errors with the method of the request that failed. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        int status = status(request, response);
        response.setStatus(status);
        request.setAttribute("error", ErrorText.of(status));
        request.setAttribute("offerSignOut", status == HttpServletResponse.SC_FORBIDDEN);
        request.getRequestDispatcher("/WEB-INF/jsp/error.jsp").forward(request, response);
    }

    /** A container that refuses a request before any servlet has seen it may set the response's status alone. */
    private static int status(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            return status;
        }
        return response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST
                ? response.getStatus()
                : HttpServletResponse.SC_NOT_FOUND;
    }
}
