package io.spinebridge.web.pointers;

import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.RecordBrokenOffException.Kind;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.retrieval.RecordRetrieval;
import io.spinebridge.api.retrieval.RetrievedRecord;
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
    /** 8 MiB. */
    private static final int LONGEST_OF_UNKNOWN_LENGTH = 8 << 20;

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
        if (record.length().isEmpty()) {
            sendWhole(record, response);
            return;
        }
        // By its length the browser sees whether what came is the whole record; it must not wait for the rest on a
        // connection that is kept.
        response.setContentLengthLong(record.length().getAsLong());
        response.setHeader("Connection", "close");
        try {
            record.content().transferTo(response.getOutputStream());
        } catch (RecordBrokenOffException cutShort) {
            if (!response.isCommitted()) {
                response.reset();
                throw cutShort;
            }
            LOG.log(Level.WARNING, cutShort.getMessage());
            throw new IOException("the record broke off", cutShort);
        }
    }

    /**
     * A record of unknown length is taken in first: were it passed on and broke off, the server would end the answer in good order, and the
     * browser take it for whole.
     */
    private static void sendWhole(RetrievedRecord record, HttpServletResponse response) throws IOException {
        byte[] whole;
        try {
            whole = record.content().readNBytes(LONGEST_OF_UNKNOWN_LENGTH + 1);
        } catch (RecordBrokenOffException cutShort) {
            response.reset();
            throw cutShort;
        }
        if (whole.length > LONGEST_OF_UNKNOWN_LENGTH) {
            response.reset();
            throw new RecordBrokenOffException(
                    Kind.TOO_LONG,
                    "its provider does not say its length, and it is longer than " + LONGEST_OF_UNKNOWN_LENGTH
                            + " bytes: a browser could not tell whether it is whole",
                    SpineError.NONE,
                    null);
        }
        response.setContentLength(whole.length);
        response.getOutputStream().write(whole);
    }

    private static void tell(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(problem.status());
        RetryAfter.announce(problem, response);
        request.setAttribute("form", PointersForm.empty());
        request.setAttribute("problem", problem);
        request.getRequestDispatcher("/WEB-INF/jsp/pointers/search.jsp").forward(request, response);
    }
}
