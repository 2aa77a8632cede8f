package io.spinebridge.spine;

import io.spinebridge.http.PercentEncoding;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An address that the Spine sends: a {@code Location}, or a link of a Bundle. Read as the URI that it is, not as text. Immutable.
 *
 * <p>Follows <em>RFC 3986</em> (sections 5 and 6.2) and <em>FHIR STU3: RESTful API</em>, {@code [base]/[type]/[id]/_history/[vid]}; the National
 * Record Locator has also sent {@code [base]/[type]?_id=[id]}.
 */
public final class ResourceAddress {

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:@]*)(?::(\\d*))?");
    /** No server takes longer ones; to read on would cost time for nothing. */
    private static final int LONGEST = 16_384;

    private static final Pattern LEADING_NOUGHTS = Pattern.compile("^0+(?=.)");

    private final URI base;
    private final URI target;
    private final AddressPath path;

    private ResourceAddress(URI base, URI target) {
        this.base = base;
        this.target = target;
        this.path = AddressPath.of(target);
    }

    /**
     * Reads an address.
     *
     * @param text as it was sent; one that is relative is meant from the base, and characters that a URI must not hold as they are are taken as
     *     if they were percent-encoded, since servers that put links together by hand leave them
     * @param base the service's base URL
     * @return empty when it is no address of anything: null, blank, malformed, far too long, a URN, or several in one
     */
    public static Optional<ResourceAddress> of(String text, URI base) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI start = URI.create(AddressPath.withoutLastSlashes(base.toString()) + "/");
            URI target = start.resolve(PercentEncoding.encodeWhatIsIllegal(text.strip()));
            boolean one =
                    target.getRawAuthority() != null && !target.getRawPath().contains("://");
            return one ? Optional.of(new ResourceAddress(start, target)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Whether it is of the service itself: scheme and host in any case, the port told or the default one, and a path that begins with the
     * base's and nowhere steps upwards.
     */
    public boolean isUnderBase() {
        return base.getScheme().equalsIgnoreCase(target.getScheme())
                && host(base).isPresent()
                && host(base).equals(host(target))
                && path.isUnder(AddressPath.of(base))
                && !path.stepsUp();
    }

    /**
     * Where to send a request, with scheme, host and port as the base spells them, and without fragment. Equal addresses have equal ones.
     *
     * @throws IllegalStateException when it is not under the base: no request may go there
     */
    public URI url() {
        if (!isUnderBase()) {
            throw new IllegalStateException("leads away from the base");
        }
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return URI.create(base.getScheme() + "://" + base.getRawAuthority() + target.getRawPath() + query);
    }

    /**
     * The id of the resource that it names, wherever that is: a Spine behind a gateway tells addresses with another base.
     *
     * @param type name of the resource, as it stands in the path
     * @return empty when it names none, more than one, or what cannot be an id
     */
    public Optional<String> id(String type) {
        Optional<String> ofPath = Optional.ofNullable(path.named(type, "*"))
                .or(() -> Optional.ofNullable(path.named(type, "*", "_history")))
                .or(() -> Optional.ofNullable(path.named(type, "*", "_history", "?")));
        boolean search = ofPath.isEmpty() && (path.named(type) != null || path.named(type, "_search") != null);
        return search ? idOfQuery() : ofPath;
    }

    /**
     * The version of the resource that it names.
     *
     * @param type name of the resource, as it stands in the path
     * @return empty when it names none
     */
    public Optional<String> version(String type) {
        return Optional.ofNullable(path.named(type, "?", "_history", "*"));
    }

    private Optional<String> idOfQuery() {
        String query = target.getRawQuery() == null ? "" : target.getRawQuery();
        Set<String> ids = Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> parameter.length == 2
                        && AddressPath.decoded(parameter[0]).equals("_id"))
                .map(parameter -> AddressPath.decoded(parameter[1]))
                .collect(Collectors.toSet());
        return ids.size() == 1 ? ids.stream().filter(AddressPath::isId).findFirst() : Optional.empty();
    }

    /** Host in lower case and port; empty where a name or a password stands before it, which is how one host is made to look like another. */
    private static Optional<String> host(URI uri) {
        Matcher parts = AUTHORITY.matcher(uri.getRawAuthority());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String port = parts.group(2) == null || parts.group(2).isEmpty() ? defaultPort(uri) : parts.group(2);
        return Optional.of(parts.group(1).toLowerCase(Locale.ROOT) + ":"
                + LEADING_NOUGHTS.matcher(port).replaceAll(""));
    }

    private static String defaultPort(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) ? "80" : "443";
    }

    /** Withheld: links of searches hold the NHS number. */
    @Override
    public String toString() {
        return "ResourceAddress[withheld]";
    }
}
