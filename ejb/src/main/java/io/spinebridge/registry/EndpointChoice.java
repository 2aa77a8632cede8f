package io.spinebridge.registry;

import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.DirectoryException.Problem;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Picks the one endpoint and the one ASID that a directory knows of, or says why there is none. Stateless. */
public final class EndpointChoice {

    private EndpointChoice() {}

    /**
     * An endpoint that a directory knows.
     *
     * @param key what it is known by: the party key, or the ASID
     * @param address its base URL
     * @param host its fully qualified domain name; empty when the directory does not say, then the address tells
     */
    public record Endpoint(String key, URI address, String host) {

        boolean isOn(String wanted) {
            String own = host.isBlank() ? Optional.ofNullable(address.getHost()).orElse("") : host;
            return own.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * The one endpoint on a host.
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
        return fitting.get(0);
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
        if (!asid.matches("[0-9]{12}")) {
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
