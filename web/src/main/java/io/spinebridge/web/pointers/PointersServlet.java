package io.spinebridge.web.pointers;

import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.web.page.RetryAfter;
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
    private transient RecordLocator records;

    /** For the container. */
    public PointersServlet() {}

    PointersServlet(RecordLocator records) {
        this.records = records;
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
            show(new PointersLookup(records).lookUp(PointersForm.sent(request::getParameter)), request, response);
        } catch (EJBAccessException withoutRole) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void show(PointersAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(answer.status());
        RetryAfter.announce(answer.problem(), response);
        request.setAttribute("form", answer.form());
        request.setAttribute("problem", answer.problem());
        if (answer.pointers() != null) {
            request.setAttribute(
                    "found",
                    PointersPresenter.present(
                            answer.form(), answer.pointers(), Clock.systemUTC().instant()));
            request.getRequestDispatcher("/WEB-INF/jsp/pointers/pointers.jsp").forward(request, response);
            return;
        }
        request.getRequestDispatcher("/WEB-INF/jsp/pointers/search.jsp").forward(request, response);
    }
}
