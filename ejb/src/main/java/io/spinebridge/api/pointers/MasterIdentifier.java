package io.spinebridge.api.pointers;

import io.spinebridge.api.InputRules;
import io.spinebridge.api.InvalidInputException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The provider's own identifier of a pointer. It must be unique among all the provider's pointers, and is never used again, neither for a
 * pointer's successor nor after deletion. With one, a create whose answer was lost can be repeated safely.
 *
 * @param system namespace, a URI; {@link #OF_URIS} for UUIDs and OIDs
 * @param value the identifier
 */
public record MasterIdentifier(String system, String value) implements PointerKey {

    /** Namespace of identifiers that are URIs themselves. */
    public static final String OF_URIS = "urn:ietf:rfc:3986";

    private static final Pattern OID = Pattern.compile("[0-2](\\.(0|[1-9][0-9]*))+");

    /**
     * Checks the form.
     *
     * @throws InvalidInputException when the system is no URI with a scheme, or the value none although the system is {@link #OF_URIS}, or a
     *     part is missing, has blanks, or has a vertical bar (which separates the two in requests)
     */
    public MasterIdentifier {
        system = token("master identifier system", system);
        value = token("master identifier value", value);
        if (!isUri(system)) {
            throw new InvalidInputException("master identifier system", "must be a URI with a scheme");
        }
        if (system.equals(OF_URIS) && !isUri(value)) {
            throw new InvalidInputException(
                    "master identifier value", "must be a URI with a scheme, as the system " + OF_URIS + " says");
        }
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute() && InputRules.isAscii(text);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static String token(String field, String text) {
        String given = InputRules.required(field, text);
        if (given.chars().anyMatch(c -> c <= ' ' || c == '|')) {
            throw new InvalidInputException(field, "must have neither blanks nor a vertical bar");
        }
        return given;
    }

    /** A UUID as identifier. */
    public static MasterIdentifier of(UUID uuid) {
        return new MasterIdentifier(OF_URIS, "urn:uuid:" + InputRules.required("master identifier", uuid));
    }

    /**
     * An OID as identifier.
     *
     * @param oid digits and dots
     * @throws InvalidInputException when it is something else
     */
    public static MasterIdentifier ofOid(String oid) {
        // The length first: matching a very long one would exhaust the stack.
        if (oid == null
                || oid.length() > InputRules.LONGEST_TEXT
                || !OID.matcher(oid).matches()) {
            throw new InvalidInputException(
                    "master identifier", "must be an OID, for example 1.3.6.1.4.1.21367.2005.3.71");
        }
        return new MasterIdentifier(OF_URIS, "urn:oid:" + oid);
    }

    @Override
    public String toString() {
        return "MasterIdentifier[withheld]";
    }
}
