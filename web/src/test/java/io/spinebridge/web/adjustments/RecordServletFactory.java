package io.spinebridge.web.adjustments;

import io.spinebridge.api.adjustments.ReasonableAdjustments;

/** Makes the servlet with a stand-in for the EJB. */
public final class RecordServletFactory {

    private RecordServletFactory() {}

    public static RecordServlet of(ReasonableAdjustments adjustments) {
        return new RecordServlet(adjustments);
    }
}
