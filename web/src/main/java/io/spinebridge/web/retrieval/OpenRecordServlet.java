package io.spinebridge.web.retrieval;

import io.spinebridge.api.SpineException;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.retrieval.RecordRetrieval;
import io.spinebridge.api.retrieval.RetrievedRecord;
import io.spinebridge.web.pointers.PointersPage;
import io.spinebridge.web.problem.FailureWording;
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

/** Opens a record in the browser. What fails before the record begins is told on the page that asks for a patient. */
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
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        RecordOpener opener = new RecordOpener(locator, retrieval);
        try (RetrievedRecord record = opener.open(RecordRequest.sent(request::getParameter))) {
            RecordDelivery.send(record, response);
        } catch (EJBAccessException withoutRole) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (SpineException failure) {
            // by contract such a message holds no patient data
            LOG.log(Level.WARNING, failure.getMessage());
            PointersPage.showProblem(FailureWording.of(failure), request, response);
        }
    }
}
