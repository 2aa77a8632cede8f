package io.spinebridge.configuration.value;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text of a form.
 *
 * @param form what the whole text must match
 * @param rule the form in words: {@code must be 12 digits}
 */
public record TextType(Pattern form, String rule) implements ValueType<String> {

    @Override
    public Optional<String> parse(String text) {
        return Optional.of(text).filter(form.asMatchPredicate());
    }

    @Override
    public String problem(String text) {
        return rule;
    }

    @Override
    public String standIn() {
        return "";
    }
}
