package io.spinebridge.web.retrieval;

import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.retrieval.RecordRetrieval;

/** Makes the servlet with stand-ins for the EJBs. */
public final class OpenRecordServletFactory {

    private OpenRecordServletFactory() {}

    public static OpenRecordServlet of(RecordLocator locator, RecordRetrieval retrieval) {
        return new OpenRecordServlet(locator, retrieval);
    }
}
