package io.spinebridge.configuration;

import io.spinebridge.configuration.value.ValueType;
import java.util.Optional;
import java.util.regex.Pattern;

/** A key that is sent as the value of a header: printable ASCII. */
record ApiKeyType() implements ValueType<Secret> {

    private static final Pattern FORM = Pattern.compile("[ -~]+");

    @Override
    public Optional<Secret> parse(String text) {
        return Optional.of(text)
                .filter(key -> FORM.matcher(key).matches() && !UnknownAlias.names(key))
                .map(key -> new Secret(key.toCharArray()));
    }

    @Override
    public String problem(String text) {
        return UnknownAlias.names(text) ? UnknownAlias.PROBLEM : "must be letters, digits and signs of ASCII";
    }

    @Override
    public Secret standIn() {
        return new Secret(new char[0]);
    }

    @Override
    public boolean secret() {
        return true;
    }
}
