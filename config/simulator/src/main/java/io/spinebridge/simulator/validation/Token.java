package io.spinebridge.simulator.validation;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bearer token of a request, as far as it can be read.
 *
 * @param header its header
 * @param claims its claims
 */
record Token(Map<String, Object> header, Map<String, Object> claims) {

    /** As NHS assurance has it: unpadded base64url, empty signature, dot at the end. */
    private static final Pattern FORM = Pattern.compile("Bearer ([a-zA-Z0-9\\-_]+)\\.([a-zA-Z0-9\\-_]+)\\.");

    static boolean hasForm(String authorization) {
        return FORM.matcher(authorization).matches();
    }

    static Optional<Token> read(String authorization) {
        Matcher matcher = FORM.matcher(authorization);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Token(
                    JSONObjectUtils.parse(Base64URL.from(matcher.group(1)).decodeToString()),
                    JSONObjectUtils.parse(Base64URL.from(matcher.group(2)).decodeToString())));
        } catch (ParseException notJson) {
            return Optional.empty();
        }
    }

    String text(String claim) {
        return claims.get(claim) instanceof String text ? text : "";
    }

    Optional<Long> number(String claim) {
        return claims.get(claim) instanceof Number number && number.doubleValue() == number.longValue()
                ? Optional.of(number.longValue())
                : Optional.empty();
    }

    /** The value behind a naming system, {@code system|value}; empty when the claim has another form. */
    Optional<String> identifier(String claim, String system) {
        String text = text(claim);
        return text.startsWith(system + "|") && text.length() > system.length() + 1
                ? Optional.of(text.substring(system.length() + 1))
                : Optional.empty();
    }
}
