package io.spinebridge.spine;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The path of a {@link ResourceAddress}: its segments, decoded one by one, since a slash that was encoded separates nothing. Those at the end
 * that are empty do not count.
 */
record AddressPath(List<String> segments) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Pattern DOTS = Pattern.compile("\\.+");
    private static final Pattern LAST_SLASHES = Pattern.compile("/+$");
    private static final Pattern STEPS = Pattern.compile("[/\\\\]");

    static AddressPath of(URI uri) {
        String path = uri.getRawPath();
        String raw = withoutLastSlashes(path.startsWith("/") ? path.substring(1) : path);
        return new AddressPath(
                raw.isEmpty()
                        ? List.of()
                        : Arrays.stream(raw.split("/", -1))
                                .map(AddressPath::decoded)
                                .toList());
    }

    static String withoutLastSlashes(String text) {
        return LAST_SLASHES.matcher(text).replaceAll("");
    }

    static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches() && !DOTS.matcher(text).matches();
    }

    /** Whether it begins with all of another one. */
    boolean isUnder(AddressPath root) {
        return segments.size() >= root.segments.size()
                && segments.subList(0, root.segments.size()).equals(root.segments);
    }

    /** What the other end takes for a step upwards need not look like one: encoded, with a backslash, or with a parameter. */
    boolean stepsUp() {
        return segments.stream()
                .flatMap(STEPS::splitAsStream)
                .anyMatch(step -> step.equals("..") || step.startsWith("..;"));
    }

    /** What stands at the star when the path ends like this, or the first segment; null when it ends otherwise. The question mark is any id. */
    String named(String... ending) {
        if (segments.size() < ending.length) {
            return null;
        }
        List<String> end = segments.subList(segments.size() - ending.length, segments.size());
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

    /** Withheld, as of the whole address. */
    @Override
    public String toString() {
        return "AddressPath[withheld]";
    }
}
