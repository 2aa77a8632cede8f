package io.spinebridge.web.editing;

import io.spinebridge.api.adjustments.ReasonableAdjustments;

/** Makes the servlet with a stand-in for the EJB. */
public final class EditingServletFactory {

    private EditingServletFactory() {}

    public static EditingServlet of(ReasonableAdjustments adjustments) {
        return new EditingServlet(adjustments);
    }
}
