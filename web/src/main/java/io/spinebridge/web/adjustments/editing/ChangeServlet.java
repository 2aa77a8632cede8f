package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.web.adjustments.Conversations;
import io.spinebridge.web.adjustments.RecordPage;
import io.spinebridge.web.adjustments.Task;
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
import java.util.Locale;

/**
 * The steps of a change. By POST alone, so that neither a link can make one, nor an address hold anything about a patient. {@code web.xml}
 * lets only editors through; it is asked here again.
 */
@WebServlet({ChangeServlet.FORM, ChangeServlet.CHECK, ChangeServlet.CONFIRM, ChangeServlet.BACK, ChangeServlet.OUTCOME})
public class ChangeServlet extends HttpServlet {

    static final String FORM = "/adjustments/change/form";
    static final String CHECK = "/adjustments/change/check";
    static final String CONFIRM = "/adjustments/change/confirm";
    static final String BACK = "/adjustments/change/back";
    static final String OUTCOME = "/adjustments/change/outcome";

    private static final long serialVersionUID = 1L;

    @EJB
    private transient ReasonableAdjustments adjustments;

    /** For the container. */
    public ChangeServlet() {}

    ChangeServlet(ReasonableAdjustments adjustments) {
        this.adjustments = adjustments;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!request.isUserInRole(RecordPage.EDITOR)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            ChangeAnswer answer = answer(request);
            if (answer == null) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            } else {
                show(answer, request, response);
            }
        } catch (EJBAccessException withoutRole) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Null when the request names no task. */
    private ChangeAnswer answer(HttpServletRequest request) {
        ChangeSteps steps = ChangeSteps.of(adjustments, Conversations.of(request.getSession()), Clock.systemUTC());
        String conversation = parameter(request, "conversation");
        String note = parameter(request, "note");
        String path = request.getServletPath();
        switch (path) {
            case CONFIRM:
                return steps.confirm(conversation, note);
            case BACK:
                return steps.back(conversation, note);
            case OUTCOME:
                return steps.findOut(conversation, note);
            default:
                String entry = parameter(request, "entry");
                return Task.named(parameter(request, "task"))
                        .map(task -> path.equals(FORM)
                                ? steps.open(conversation, task, entry)
                                : steps.check(conversation, ChangeForm.sent(task, entry, request::getParameter)))
                        .orElse(null);
        }
    }

    private static void show(ChangeAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(answer.status());
        RetryAfter.announce(answer.problem(), response);
        if (answer.record() != null) {
            RecordPage.show(answer.record(), answer.readAt(), answer.notice(), answer.problem(), request, response);
            return;
        }
        request.setAttribute("step", answer.step());
        request.setAttribute("notice", answer.notice());
        request.setAttribute("problem", answer.problem());
        String page = answer.page().name().toLowerCase(Locale.ROOT);
        request.getRequestDispatcher("/WEB-INF/jsp/adjustments/editing/" + page + ".jsp")
                .forward(request, response);
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
