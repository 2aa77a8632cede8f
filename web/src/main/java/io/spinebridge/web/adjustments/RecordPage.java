package io.spinebridge.web.adjustments;

import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.web.problem.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;

/** Shows a record, and to an editor what can be done with it. Stateless. */
public final class RecordPage {

    /** The role of those who may change a record. */
    public static final String EDITOR = "spine-adjustments-editor";

    private static final String JSP = "/WEB-INF/jsp/adjustments/record.jsp";

    private RecordPage() {}

    /**
     * Shows a record. The response's status is left as it is.
     *
     * @param readAt when it was read
     * @param notice what was done just before; empty when nothing was
     * @param problem what went wrong just before; null when nothing did
     */
    public static void show(
            AdjustmentRecord record,
            Instant readAt,
            String notice,
            Problem problem,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute("record", RecordPresenter.present(record, readAt));
        request.setAttribute("conversation", conversation(record, request));
        request.setAttribute("notice", notice);
        request.setAttribute("problem", problem);
        request.getRequestDispatcher(JSP).forward(request, response);
    }

    private static String conversation(AdjustmentRecord record, HttpServletRequest request) {
        return request.isUserInRole(EDITOR)
                ? Conversations.of(request.getSession()).begin(record).id()
                : "";
    }
}
