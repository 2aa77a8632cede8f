package io.spinebridge.simulator.validation;

import java.util.Map;
import java.util.Optional;

/** A request that comes with a bearer token. */
public interface TokenBearer {

    /** First value of a header; empty when it is not there. */
    String header(String name);

    /** The token, if it could be read. */
    Optional<Token> token();

    /** The token's claims, empty when it could not be read. */
    default Map<String, Object> claims() {
        return token().map(Token::claims).orElse(Map.of());
    }

    /** A claim that is a text; empty when it is none. */
    default String claim(String name) {
        return token().map(read -> read.text(name)).orElse("");
    }

    /** The ASID of the requesting system; empty when the token names none. */
    default Optional<String> asid() {
        return token().flatMap(Token::asid);
    }

    /** The ODS code of the requesting organisation; empty when the token names none. */
    default Optional<String> odsCode() {
        return token().flatMap(Token::odsCode);
    }
}
