package io.spinebridge.web.pointers;

import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.retrieval.RecordRetrieval;

/** Makes the servlet with a stand-in for the EJB. */
public final class PointersServletFactory {

    private PointersServletFactory() {}

    /** The servlet that opens records. */
    public static OpenRecordServlet opening(RecordLocator locator, RecordRetrieval retrieval) {
        return new OpenRecordServlet(locator, retrieval);
    }

    public static PointersServlet of(RecordLocator records) {
        return new PointersServlet(records);
    }
}
