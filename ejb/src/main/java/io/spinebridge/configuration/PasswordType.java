package io.spinebridge.configuration;

import io.spinebridge.configuration.value.ValueType;
import java.util.Optional;

/** A password, taken as it is. The server puts it in the place of an alias; an alias that is still there is one that it does not know. */
record PasswordType() implements ValueType<Secret> {

    @Override
    public Optional<Secret> parse(String text) {
        return UnknownAlias.names(text) ? Optional.empty() : Optional.of(new Secret(text.toCharArray()));
    }

    @Override
    public String problem(String text) {
        return UnknownAlias.PROBLEM;
    }

    @Override
    public Secret standIn() {
        return new Secret(new char[0]);
    }

    @Override
    public boolean verbatim() {
        return true;
    }

    @Override
    public boolean secret() {
        return true;
    }
}
