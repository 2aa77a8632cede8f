package io.spinebridge.web.records;

import io.spinebridge.api.records.RecordLocator;
import io.spinebridge.api.records.RecordRetrieval;

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
