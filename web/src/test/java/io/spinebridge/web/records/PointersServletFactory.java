package io.spinebridge.web.records;

import io.spinebridge.api.records.RecordLocator;

/** Makes the servlet with a stand-in for the EJB. */
public final class PointersServletFactory {

    private PointersServletFactory() {}

    public static PointersServlet of(RecordLocator records) {
        return new PointersServlet(records);
    }
}
