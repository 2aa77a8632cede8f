package io.spinebridge.simulator.directory;

import com.unboundid.ldap.sdk.Filter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request to the directory over LDAP.
 *
 * @param operation {@code BIND}, {@code SEARCH} or the name of another operation
 * @param base base of a search, distinguished name of a bind
 * @param filter filter of a search
 * @param anonymous whether a bind is simple, without name and password
 */
record LdapCall(String operation, String base, Optional<Filter> filter, boolean anonymous) {

    private static final Set<String> INTERACTION = Set.of("nhsmhssvcia", "nhsassvcia");

    boolean is(String name) {
        return operation.equals(name);
    }

    /** The equalities that the filter demands all together; empty when it is made otherwise. */
    List<Filter> equalities() {
        return filter.map(LdapCall::parts).orElse(List.of());
    }

    private static List<Filter> parts(Filter filter) {
        List<Filter> parts =
                filter.getFilterType() == Filter.FILTER_TYPE_AND ? List.of(filter.getComponents()) : List.of(filter);
        return parts.stream().allMatch(part -> part.getFilterType() == Filter.FILTER_TYPE_EQUALITY) ? parts : List.of();
    }

    /** What the filter narrows the search to, of organisation, party key and interaction. */
    Set<String> terms() {
        return equalities().stream()
                .map(part -> part.getAttributeName().toLowerCase(Locale.ROOT))
                .map(name -> INTERACTION.contains(name) ? "interaction" : name)
                .filter(Set.of("nhsidcode", "nhsmhspartykey", "interaction")::contains)
                .collect(Collectors.toSet());
    }

    boolean namesClass() {
        return equalities().stream()
                .anyMatch(part -> part.getAttributeName().equalsIgnoreCase("objectClass")
                        && Set.of("nhsas", "nhsmhs")
                                .contains(part.getAssertionValue().toLowerCase(Locale.ROOT)));
    }
}
