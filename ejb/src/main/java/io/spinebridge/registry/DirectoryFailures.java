package io.spinebridge.registry;

import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.DirectoryException.Problem;
import io.spinebridge.api.InputRules;
import java.net.URI;

/** Why the Spine Directory Service does not tell, in the same words over LDAPS and over HTTPS. Stateless. */
final class DirectoryFailures {

    private static final String NO_URL = "an endpoint's address that is no URL";

    private DirectoryFailures() {}

    /** It does not answer. */
    static DirectoryException unreachable(String reason, Throwable cause) {
        return new DirectoryException(Problem.UNREACHABLE, "The Spine Directory Service " + reason, cause);
    }

    /** It answers something that cannot be. */
    static DirectoryException malformed(String what, Throwable cause) {
        return unreachable("gave an answer that makes no sense: " + what, cause);
    }

    /** An endpoint's address, as it was registered: a URL that names a host. */
    static URI address(String registered) {
        String text = registered.strip();
        if (text.isEmpty()) {
            throw malformed("an endpoint without address", null);
        }
        try {
            URI address = URI.create(text);
            if (address.isAbsolute() && address.getHost() != null && InputRules.isAscii(text)) {
                return address;
            }
        } catch (IllegalArgumentException noUrl) {
            throw malformed(NO_URL, noUrl);
        }
        throw malformed(NO_URL, null);
    }
}
