package io.spinebridge.configuration.value;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A comma-separated list. Empty items do not count.
 *
 * @param item reads an item; empty when it is wrong
 * @param mayBeEmpty whether a list without items is one
 * @param rule the form in words
 */
public record ListType<E>(Function<String, Optional<E>> item, boolean mayBeEmpty, String rule)
        implements ValueType<List<E>> {

    /** Items of a form, none of them included. */
    public static ListType<String> of(Pattern form, String rule) {
        return new ListType<>(text -> Optional.of(text).filter(form.asMatchPredicate()), true, rule);
    }

    /** At least one item of a form. */
    public static ListType<String> ofSome(Pattern form, String rule) {
        return new ListType<>(of(form, rule).item, false, rule);
    }

    /** The items of a text, whatever they are. */
    public static List<String> items(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    @Override
    public Optional<List<E>> parse(String text) {
        List<Optional<E>> items = items(text).stream().map(item).toList();
        boolean sound = items.stream().allMatch(Optional::isPresent) && (mayBeEmpty || !items.isEmpty());
        return sound ? Optional.of(items.stream().map(Optional::orElseThrow).toList()) : Optional.empty();
    }

    @Override
    public String problem(String text) {
        return rule;
    }

    @Override
    public List<E> standIn() {
        return List.of();
    }
}
