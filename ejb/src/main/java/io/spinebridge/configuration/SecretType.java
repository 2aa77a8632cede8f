package io.spinebridge.configuration;

import io.spinebridge.configuration.value.ValueType;
import java.util.Optional;

/** A password. The server puts it in the place of an alias; an alias that is still there is one that it does not know. */
record SecretType() implements ValueType<Secret> {

    private static final String ALIAS = "${ALIAS=";

    @Override
    public Optional<Secret> parse(String text) {
        return text.startsWith(ALIAS) ? Optional.empty() : Optional.of(new Secret(text.toCharArray()));
    }

    @Override
    public String problem(String text) {
        return "names a password alias that the server does not know; create it with asadmin create-password-alias";
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
