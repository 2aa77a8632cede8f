package io.spinebridge.configuration;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads single values and collects what is wrong with them. One reader serves one reading; not thread safe.
 *
 * <p>Where a value is missing or wrong, a fault is noted and a harmless stand-in returned, so that all faults are found in one
 * go; the stand-ins never get out, because {@link SettingsFactory} throws when there is a fault.
 */
final class SettingsReader {

    private static final String PREFIX = "spinebridge.";

    private final Function<String, Optional<String>> source;
    private final List<String> faults = new ArrayList<>();
    private String environment = "";

    SettingsReader(Function<String, Optional<String>> source) {
        this.source = source;
    }

    void environment(String name) {
        this.environment = name;
    }

    List<String> faults() {
        return faults;
    }

    void fault(String key, String problem, String example) {
        faults.add(PREFIX + key + " " + problem + " (example: " + PREFIX + key + "=" + example + ")");
    }

    Optional<String> optional(String key) {
        Optional<String> specific = environment.isEmpty() ? Optional.empty() : value(PREFIX + environment + "." + key);
        return specific.or(() -> value(PREFIX + key));
    }

    private Optional<String> value(String key) {
        return source.apply(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    String text(String key, Pattern form, String rule, String example) {
        Optional<String> found = optional(key);
        if (found.isEmpty()) {
            fault(key, "is missing", example);
        } else if (!form.matcher(found.get()).matches()) {
            fault(key, rule, example);
        }
        return found.orElse("");
    }

    String oneOf(String key, String standard, String... allowed) {
        String found = optional(key).orElse(standard);
        if (!Arrays.asList(allowed).contains(found)) {
            fault(key, "must be one of " + String.join(", ", allowed), standard);
        }
        return found;
    }

    List<String> list(String key, List<String> standard) {
        return optional(key)
                .map(text -> Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList())
                .orElse(standard);
    }

    URI url(String key, boolean httpsOnly, String example) {
        return url(key, httpsOnly ? "https" : "", example);
    }

    /** A URL of a scheme, or an absolute URI of whatever scheme when that is empty. */
    URI url(String key, String scheme, String example) {
        Optional<String> found = optional(key);
        if (found.isEmpty()) {
            fault(key, "is missing", example);
            return URI.create(example);
        }
        try {
            URI uri = new URI(found.get().replaceAll("/+$", ""));
            boolean sound = !scheme.isEmpty()
                    ? scheme.equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null
                    : uri.isAbsolute();
            if (sound && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (java.net.URISyntaxException notAUri) {
            // told below: the reason is the same for every kind of malformed text
        }
        fault(
                key,
                scheme.isEmpty()
                        ? "must be an absolute URI"
                        : "must be an " + scheme + " URL without user, query or fragment",
                example);
        return URI.create(example);
    }

    Duration duration(String key, Duration standard, Duration longest) {
        Optional<String> found = optional(key);
        try {
            Duration duration = found.map(Duration::parse).orElse(standard);
            if (!duration.isNegative() && !duration.isZero() && duration.compareTo(longest) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException malformed) {
            // told below, together with values out of range
        }
        fault(key, "must be an ISO 8601 duration above zero and at most " + longest, standard.toString());
        return standard;
    }

    int number(String key, int standard, int least, int most) {
        Optional<String> found = optional(key);
        try {
            int number = found.map(Integer::parseInt).orElse(standard);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            // told below, together with values out of range
        }
        fault(key, "must be a whole number from " + least + " to " + most, Integer.toString(standard));
        return standard;
    }

    Path path(String key, Optional<Path> standard, String example) {
        Optional<String> found = optional(key);
        if (found.isEmpty() && standard.isPresent()) {
            return standard.get();
        }
        if (found.isEmpty()) {
            fault(key, "is missing", example);
            return Path.of(".");
        }
        try {
            return Path.of(found.get());
        } catch (InvalidPathException notAPath) {
            fault(key, "is not a path of this system", example);
            return Path.of(".");
        }
    }

    Secret password(String key) {
        Optional<String> found = optional(key);
        if (found.isEmpty()) {
            fault(key, "is missing", "${ALIAS=spinebridge-keystore}");
        } else if (found.get().startsWith("${ALIAS=")) {
            fault(
                    key,
                    "names a password alias that the server does not know; create it with asadmin create-password-alias",
                    "${ALIAS=spinebridge-keystore}");
        }
        return new Secret(found.orElse("").toCharArray());
    }
}
