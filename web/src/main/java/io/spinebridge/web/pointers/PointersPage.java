package io.spinebridge.web.pointers;

import io.spinebridge.web.problem.Problem;
import io.spinebridge.web.problem.RetryAfter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;

/** Shows what a search for pointers came to, or the form that asks for a patient. Stateless. */
public final class PointersPage {

    private PointersPage() {}

    /** The empty form, with what went wrong above it. */
    public static void showProblem(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(new PointersAnswer(PointersForm.empty(), null, problem), Instant.EPOCH, request, response);
    }

    /**
     * Shows an answer.
     *
     * @param readAt when the pointers were read, if there are any
     */
    static void show(PointersAnswer answer, Instant readAt, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(answer.status());
        RetryAfter.announce(answer.problem(), response);
        request.setAttribute("form", answer.form());
        request.setAttribute("problem", answer.problem());
        if (answer.pointers() == null) {
            request.getRequestDispatcher("/WEB-INF/jsp/pointers/search.jsp").forward(request, response);
            return;
        }
        request.setAttribute("found", PointersPresenter.present(answer.form(), answer.pointers(), readAt));
        request.getRequestDispatcher("/WEB-INF/jsp/pointers/result.jsp").forward(request, response);
    }
}
