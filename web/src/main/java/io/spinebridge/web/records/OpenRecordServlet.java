package io.spinebridge.web.records;

import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.records.RecordLocator;
import io.spinebridge.api.records.RecordRetrieval;
import io.spinebridge.api.records.RetrievedRecord;
import io.spinebridge.web.page.Problem;
import io.spinebridge.web.page.Problems;
import io.spinebridge.web.page.RetryAfter;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Opens a record in the browser: streamed, as {@link Presentation} chooses. */
@WebServlet("/records/open")
public class OpenRecordServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(OpenRecordServlet.class.getName());

    @EJB
    private transient RecordLocator locator;

    @EJB
    private transient RecordRetrieval retrieval;

    /** For the container. */
    public OpenRecordServlet() {}

    OpenRecordServlet(RecordLocator locator, RecordRetrieval retrieval) {
        this.locator = locator;
        this.retrieval = retrieval;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try (RetrievedRecord record = Opening.sent(request::getParameter).open(locator, retrieval)) {
            send(record, response);
        } catch (EJBAccessException withoutRole) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (SpineException failure) {
            // by contract such a message holds no patient data
            LOG.log(Level.WARNING, failure.getMessage());
            tell(Problems.of(failure), request, response);
        }
    }

    private static void send(RetrievedRecord record, HttpServletResponse response) throws IOException {
        Presentation presentation = Presentation.of(record.mediaType(), record.mediaTypeAsAnnounced());
        response.setContentType(presentation.contentType());
        response.setHeader("Content-Disposition", presentation.disposition());
        response.setHeader("Content-Security-Policy", presentation.policy());
        record.length().ifPresent(response::setContentLengthLong);
        try {
            record.content().transferTo(response.getOutputStream());
        } catch (RecordBrokenOffException cutShort) {
            if (!response.isCommitted()) {
                response.reset();
                throw cutShort;
            }
            LOG.log(Level.WARNING, cutShort.getMessage());
            // The browser must see that the record is not whole.
            throw new IOException("the record broke off", cutShort);
        }
    }

    private static void tell(Problem problem, HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setStatus(problem.status());
        RetryAfter.announce(problem, response);
        request.setAttribute("form", PointersForm.empty());
        request.setAttribute("problem", problem);
        request.getRequestDispatcher("/WEB-INF/jsp/records/search.jsp").forward(request, response);
    }
}
