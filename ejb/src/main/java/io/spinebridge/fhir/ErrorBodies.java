package io.spinebridge.fhir;

import java.util.Optional;

/** Reads the bodies of failures, in whichever release of FHIR they are. Implementations are thread safe. */
@FunctionalInterface
public interface ErrorBodies {

    /**
     * What a body says of the failure.
     *
     * @param contentType {@code Content-Type}, which says the character set and need not be right in anything else; null when there is none
     * @param body as received
     * @return empty when it is nothing that FHIR knows, for example a page in HTML, or nothing at all
     */
    Optional<ErrorIssue> issue(String contentType, byte[] body);

    /**
     * The issue that tells why; the first that is an error, or the first. Texts may hold patient data.
     *
     * @param code its code as it was sent; empty when there is none
     * @param display what the code means, in words; empty when it does not say
     * @param diagnostics further words; empty when there are none
     * @param duplicate whether its type says that there is such a thing already
     */
    record ErrorIssue(String code, String display, String diagnostics, boolean duplicate) {

        @Override
        public String toString() {
            return "ErrorIssue[" + code.length() + " characters of code]";
        }
    }
}
