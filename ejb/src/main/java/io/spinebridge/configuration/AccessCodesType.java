package io.spinebridge.configuration;

import io.spinebridge.configuration.PointersSettings.Access;
import io.spinebridge.configuration.value.ListType;
import io.spinebridge.configuration.value.ValueType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Role or activity codes, or everyone, or none. */
record AccessCodesType() implements ValueType<Set<String>> {

    private static final String NONE = "none";

    @Override
    public Optional<Set<String>> parse(String text) {
        List<String> codes = ListType.items(text);
        if (codes.equals(List.of(NONE))) {
            return Optional.of(Set.of());
        }
        boolean sound = codes.equals(List.of(Access.EVERYONE))
                || codes.stream().allMatch(NhsForms.ROLE_OR_ACTIVITY.asMatchPredicate());
        return sound ? Optional.of(new LinkedHashSet<>(codes)) : Optional.empty();
    }

    /** Codes as an administrator would write them. */
    String text(Set<String> codes) {
        return codes.isEmpty() ? NONE : String.join(",", codes);
    }

    @Override
    public String problem(String text) {
        return "must be a comma-separated list of role or activity codes, * for everyone, or none";
    }

    @Override
    public Set<String> standIn() {
        return Set.of();
    }
}
