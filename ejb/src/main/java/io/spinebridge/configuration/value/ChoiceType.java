package io.spinebridge.configuration.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One of a few words.
 *
 * @param choices words and what they stand for, in the order in which they are told
 */
public record ChoiceType<T>(List<Map.Entry<String, T>> choices) implements ValueType<T> {

    public ChoiceType {
        choices = List.copyOf(choices);
    }

    /** The constants of an enum, by their word. */
    public static <E extends Enum<E>> ChoiceType<E> of(Class<E> type) {
        return new ChoiceType<>(Arrays.stream(type.getEnumConstants())
                .map(constant -> Map.entry(word(constant), constant))
                .toList());
    }

    /** Words that stand for themselves. */
    public static ChoiceType<String> of(String... words) {
        return new ChoiceType<>(
                Arrays.stream(words).map(word -> Map.entry(word, word)).toList());
    }

    /** The word by which settings and keys call a constant: its name in lower case. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<T> parse(String text) {
        return choices.stream()
                .filter(choice -> choice.getKey().equals(text))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public String problem(String text) {
        return "must be one of " + choices.stream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
    }

    @Override
    public T standIn() {
        return choices.get(0).getValue();
    }
}
