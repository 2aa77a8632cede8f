package io.spinebridge.web.page;

import java.util.List;

/**
 * What stands around the content of every page.
 *
 * @param nhsukFrontend whether the NHS.UK stylesheet and logo were bundled when the WAR was built
 * @param signedInAs name of the signed-in user; null when nobody is
 * @param formToken the token that every form has to send back; null when there is no session
 * @param areas the areas of work that are open to the user
 */
public record Frame(boolean nhsukFrontend, String signedInAs, String formToken, List<Area> areas) {

    /** Name of the request attribute that holds it. */
    public static final String ATTRIBUTE = "frame";

    @Override
    public String toString() {
        return "Frame[withheld]";
    }
}
