package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.adjustments.ReasonableAdjustments;

/** Makes the servlet with a stand-in for the EJB. */
public final class ChangeServletFactory {

    private ChangeServletFactory() {}

    public static ChangeServlet of(ReasonableAdjustments adjustments) {
        return new ChangeServlet(adjustments);
    }
}
