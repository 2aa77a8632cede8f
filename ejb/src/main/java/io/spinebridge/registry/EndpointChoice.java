package io.spinebridge.registry;

import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.DirectoryException.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Picks the one endpoint and the one ASID that a directory knows of, or says why there is none. Stateless. */
public final class EndpointChoice {

    private static final Pattern ASID = Pattern.compile("[0-9]{12}");
    private static final int HTTPS_PORT = 443;
    private static final int MOST_COMBINATIONS = 1000;

    private EndpointChoice() {}

    /**
     * An endpoint that a directory knows.
     *
     * @param key what it is known by: the party key, or the ASID
     * @param address its base URL
     * @param host its fully qualified domain name; empty when the directory does not say, then the address tells
     */
    public record Endpoint(String key, URI address, String host) {

        /**
         * An endpoint for each combination of what one record says several times.
         *
         * @param keys party keys; none counts as an empty one
         * @param addresses at least one
         * @param hosts fully qualified domain names, may be empty
         * @throws DirectoryException when an address is none, or there are far more combinations than any record has
         */
        static List<Endpoint> each(List<String> keys, List<String> addresses, List<String> hosts) {
            if ((keys.size() + 1L) * (addresses.size() + 1L) * (hosts.size() + 1L) > MOST_COMBINATIONS) {
                throw DirectoryFailures.malformed("an endpoint with hundreds of keys, addresses or names", null);
            }
            List<Endpoint> endpoints = new ArrayList<>();
            for (String key : keys.isEmpty() ? List.of("") : keys) {
                for (String address : addresses) {
                    for (String host : hosts.isEmpty() ? List.of("") : hosts) {
                        endpoints.add(new Endpoint(key, DirectoryFailures.address(address), host));
                    }
                }
            }
            return endpoints;
        }

        boolean isOn(String wanted) {
            String own = host.isBlank() ? Optional.ofNullable(address.getHost()).orElse("") : host;
            return own.equalsIgnoreCase(wanted);
        }

        boolean hasItsAddressOn(String wanted) {
            return wanted.equalsIgnoreCase(address.getHost());
        }

        /** Addresses that lead to the same place are equal in this. */
        private String place() {
            String port = address.getPort() < 0 || address.getPort() == HTTPS_PORT ? "" : ":" + address.getPort();
            String path =
                    address.getRawPath() == null ? "" : address.getRawPath().replaceFirst("/$", "");
            return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + port + path;
        }
    }

    /**
     * The one endpoint on a host. Where one endpoint has several addresses, the one that is on this host itself.
     *
     * @throws DirectoryException when there is none, or more than one
     */
    public static Endpoint onHost(Collection<Endpoint> known, String host) {
        if (known.isEmpty()) {
            throw none(
                    "no endpoint of the organisation that holds the record: check the pointer's author, and"
                            + " the provider's registration (registered for the interaction spinebridge.directory.interaction?)");
        }
        List<Endpoint> fitting =
                known.stream().filter(endpoint -> endpoint.isOn(host)).toList();
        if (fitting.isEmpty()) {
            throw none(known.size()
                    + " endpoints of the organisation that holds the record, none of them on the host of the"
                    + " pointer's URL: check the pointer's URL, and the provider's registration");
        }
        Set<String> keys = new TreeSet<>(fitting.stream().map(Endpoint::key).toList());
        if (keys.size() > 1) {
            throw several("endpoints of the organisation on one host", keys);
        }
        return onlyOne(fitting)
                .or(() -> onlyOne(fitting.stream()
                        .filter(endpoint -> endpoint.hasItsAddressOn(host))
                        .toList()))
                .orElseThrow(() -> several("addresses of the provider's endpoint", addresses(fitting)));
    }

    private static Optional<Endpoint> onlyOne(List<Endpoint> fitting) {
        boolean one = fitting.stream().map(Endpoint::place).distinct().count() == 1;
        return one ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static Set<String> addresses(List<Endpoint> fitting) {
        return fitting.stream()
                .map(endpoint -> endpoint.address().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The one ASID.
     *
     * @param asids those that the directory knows
     * @param registered those of them that are registered for the interaction; decides when there are several
     * @throws DirectoryException when there is none, or nothing decides
     */
    public static String asid(Collection<String> asids, Collection<String> registered) {
        Set<String> all = new TreeSet<>(asids);
        Set<String> fitting = all.size() > 1 && !registered.isEmpty() ? new TreeSet<>(registered) : all;
        if (fitting.isEmpty()) {
            throw none("the provider's endpoint, but no ASID for it: check the provider's registration");
        }
        if (fitting.size() > 1) {
            throw several("ASIDs for the provider's endpoint", fitting);
        }
        String asid = fitting.iterator().next();
        if (!ASID.matcher(asid).matches()) {
            throw new DirectoryException(
                    Problem.UNREACHABLE, "The directory gave something else than an ASID of 12 digits", null);
        }
        return asid;
    }

    private static DirectoryException none(String known) {
        return new DirectoryException(Problem.EMPTY, "The directory knows " + known, null);
    }

    private static DirectoryException several(String what, Set<String> known) {
        return new DirectoryException(
                Problem.AMBIGUOUS,
                "The directory knows several " + what + ", " + known + ": check the provider's registration",
                null);
    }
}
