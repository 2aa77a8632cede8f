package io.spinebridge.api;

import java.util.regex.Pattern;

/**
 * This system itself, at work unattended (a nightly batch, say): a caller whose principal is one of {@code
 * spinebridge.identity.systems}. It may maintain record pointers, and nothing else. Immutable.
 *
 * <p>Follows <em>National Record Locator API: JSON Web Token, unattended mode</em>.
 *
 * @param organisation ODS code of the organisation it works for ({@code spinebridge.identity.organisation})
 */
public record SpineSystem(String organisation) implements SpineCaller {

    private static final Pattern ORGANISATION = Pattern.compile("[0-9A-Za-z]{1,12}");

    /**
     * Checks the identity.
     *
     * @throws CallerRefusedException when the organisation is missing or malformed
     */
    public SpineSystem {
        if (organisation == null || !ORGANISATION.matcher(organisation).matches()) {
            throw new CallerRefusedException("the system has no organisation (spinebridge.identity.organisation)");
        }
    }

    @Override
    public String toString() {
        return "SpineSystem[withheld]";
    }
}
