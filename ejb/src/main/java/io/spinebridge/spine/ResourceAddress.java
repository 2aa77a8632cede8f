package io.spinebridge.spine;

import io.spinebridge.http.PercentEncoding;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    /** No server takes longer ones; to read on would cost time for nothing. */
    private static final int LONGEST = 16_384;

    private static final Pattern DOTS = Pattern.compile("\\.+");
    private static final Pattern LAST_SLASHES = Pattern.compile("/+$");
    private static final Pattern STEPS = Pattern.compile("[/\\\\]");
    private static final Pattern LEADING_NOUGHTS = Pattern.compile("^0+(?=.)");
    private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=%";

    private final URI base;
    private final URI target;
    private final List<String> path;

    private ResourceAddress(URI base, URI target) {
        this.base = base;
        this.target = target;
        this.path = segments(target);
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
            URI start = URI.create(withoutLastSlashes(base.toString()) + "/");
            URI target = start.resolve(encoded(text.strip()));
            boolean one =
                    target.getRawAuthority() != null && !target.getRawPath().contains("://");
            return one ? Optional.of(new ResourceAddress(start, target)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return text.codePoints().allMatch(ResourceAddress::isLegal)
                ? text
                : text.codePoints()
                        .mapToObj(each -> isLegal(each)
                                ? Character.toString(each)
                                : PercentEncoding.encode(Character.toString(each)))
                        .collect(Collectors.joining());
    }

    private static boolean isLegal(int character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || LEGAL.indexOf(character) >= 0);
    }

    private static String withoutLastSlashes(String text) {
        return LAST_SLASHES.matcher(text).replaceAll("");
    }

    /**
     * Whether it is of the service itself: scheme and host in any case, the port told or the default one, and a path that begins with the
     * base's and nowhere steps upwards.
     */
    public boolean isUnderBase() {
        List<String> root = segments(base);
        return base.getScheme().equalsIgnoreCase(target.getScheme())
                && host(base).isPresent()
                && host(base).equals(host(target))
                && path.size() >= root.size()
                && path.subList(0, root.size()).equals(root)
                && path.stream().noneMatch(ResourceAddress::stepsUp);
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
        Optional<String> ofPath = Optional.ofNullable(named(type, "*"))
                .or(() -> Optional.ofNullable(named(type, "*", "_history")))
                .or(() -> Optional.ofNullable(named(type, "*", "_history", "?")));
        boolean search = ofPath.isEmpty() && (named(type) != null || named(type, "_search") != null);
        return search ? idOfQuery() : ofPath;
    }

    /**
     * The version of the resource that it names.
     *
     * @param type name of the resource, as it stands in the path
     * @return empty when it names none
     */
    public Optional<String> version(String type) {
        return Optional.ofNullable(named(type, "?", "_history", "*"));
    }

    /** What stands at the star when the path ends like this, or the first segment; null when it ends otherwise. The question mark is any id. */
    private String named(String... ending) {
        if (path.size() < ending.length) {
            return null;
        }
        List<String> end = path.subList(path.size() - ending.length, path.size());
        String found = end.get(0);
        for (int i = 0; i < ending.length; i++) {
            boolean id = ending[i].equals("*") || ending[i].equals("?");
            if (id ? !isId(end.get(i)) : !ending[i].equals(end.get(i))) {
                return null;
            }
            found = ending[i].equals("*") ? end.get(i) : found;
        }
        return found;
    }

    private Optional<String> idOfQuery() {
        String query = target.getRawQuery() == null ? "" : target.getRawQuery();
        Set<String> ids = Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter ->
                        parameter.length == 2 && decoded(parameter[0]).equals("_id"))
                .map(parameter -> decoded(parameter[1]))
                .collect(Collectors.toSet());
        return ids.size() == 1 ? ids.stream().filter(ResourceAddress::isId).findFirst() : Optional.empty();
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches() && !DOTS.matcher(text).matches();
    }

    /** What the other end takes for a step upwards need not look like one: encoded, with a backslash, or with a parameter. */
    private static boolean stepsUp(String segment) {
        return Arrays.stream(STEPS.split(segment)).anyMatch(step -> step.equals("..") || step.startsWith("..;"));
    }

    /** Decoded one by one: a slash that was encoded separates nothing. Those at the end that are empty do not count. */
    private static List<String> segments(URI uri) {
        String raw = withoutLastSlashes(withoutFirstSlash(uri.getRawPath()));
        return raw.isEmpty()
                ? List.of()
                : Arrays.stream(raw.split("/", -1))
                        .map(ResourceAddress::decoded)
                        .toList();
    }

    private static String withoutFirstSlash(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
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
