package io.spinebridge.web.adjustments;

import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.web.page.NhsNumberField;
import io.spinebridge.web.problem.RetryAfter;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** Asks for an NHS number (GET) and shows that patient's record (POST, so that the number stands in no address). */
@WebServlet("/adjustments")
public class RecordServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient ReasonableAdjustments adjustments;

    /** For the container. */
    public RecordServlet() {}

    RecordServlet(ReasonableAdjustments adjustments) {
        this.adjustments = adjustments;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(new RecordAnswer(NhsNumberField.empty(), null, null), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            RecordLookup lookup = new RecordLookup(adjustments);
            show(lookup.lookUp(request.getParameter(NhsNumberField.NAME)), request, response);
        } catch (EJBAccessException withoutRole) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void show(RecordAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(answer.status());
        RetryAfter.announce(answer.problem(), response);
        if (answer.record() != null) {
            RecordPage.show(answer.record(), Clock.systemUTC().instant(), "", null, request, response);
            return;
        }
        request.setAttribute("form", answer.form());
        request.setAttribute("fields", List.of(answer.form().view()));
        request.setAttribute("problem", answer.problem());
        request.getRequestDispatcher("/WEB-INF/jsp/adjustments/search.jsp").forward(request, response);
    }
}
