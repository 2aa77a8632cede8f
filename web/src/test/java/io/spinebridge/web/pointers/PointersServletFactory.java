package io.spinebridge.web.pointers;

import io.spinebridge.api.pointers.RecordLocator;

/** Makes the servlet with a stand-in for the EJB. */
public final class PointersServletFactory {

    private PointersServletFactory() {}

    public static PointersServlet of(RecordLocator locator) {
        return new PointersServlet(locator);
    }
}
