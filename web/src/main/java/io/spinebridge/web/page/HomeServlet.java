package io.spinebridge.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Leads from the context root to the only area that is open to the user, or lets them choose. */
@WebServlet("")
public class HomeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<Area> open = Area.openTo(request::isUserInRole);
        if (open.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (open.size() == 1) {
            response.sendRedirect(request.getContextPath() + open.get(0).path());
        } else {
            request.getRequestDispatcher("/WEB-INF/jsp/home.jsp").forward(request, response);
        }
    }
}
