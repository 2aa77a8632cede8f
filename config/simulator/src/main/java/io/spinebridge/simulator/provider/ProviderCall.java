package io.spinebridge.simulator.provider;

import io.spinebridge.simulator.listener.HttpCall;
import io.spinebridge.simulator.validation.Token;
import io.spinebridge.simulator.validation.TokenBearer;
import java.util.Optional;

/**
 * A request to the provider.
 *
 * @param http the request
 * @param token its token, if it could be read
 */
record ProviderCall(HttpCall http, Optional<Token> token) implements TokenBearer {

    static ProviderCall of(HttpCall http) {
        return new ProviderCall(http, Token.read(http.header("authorization")));
    }

    @Override
    public String header(String name) {
        return http.header(name);
    }

    boolean has(String claim) {
        return token.filter(read -> read.hasText(claim) || read.number(claim).isPresent())
                .isPresent();
    }

    long seconds(String claim) {
        return token.flatMap(read -> read.number(claim)).orElse(0L);
    }
}
