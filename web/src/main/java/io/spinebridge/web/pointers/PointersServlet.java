package io.spinebridge.web.pointers;

import io.spinebridge.api.pointers.RecordLocator;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/** Asks for an NHS number (GET) and shows that patient's pointers (POST, so that the number stands in no address). */
@WebServlet("/records")
public class PointersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient RecordLocator locator;

    /** For the container. */
    public PointersServlet() {}

    PointersServlet(RecordLocator locator) {
        this.locator = locator;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(new PointersAnswer(PointersForm.empty(), null, null), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            PointersLookup lookup = new PointersLookup(locator);
            show(lookup.lookUp(PointersForm.sent(request::getParameter)), request, response);
        } catch (EJBAccessException withoutRole) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void show(PointersAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PointersPage.show(answer, Clock.systemUTC().instant(), request, response);
    }
}
