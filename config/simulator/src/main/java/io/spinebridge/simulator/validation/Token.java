package io.spinebridge.simulator.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
public record Token(Map<String, Object> header, Map<String, Object> claims) {

    /** Naming system of ASIDs. */
    public static final String SYSTEM = "https://fhir.nhs.uk/Id/accredited-system";
    /** Naming system of ODS codes. */
    public static final String ORGANISATION = "https://fhir.nhs.uk/Id/ods-organization-code";
    /** Naming system of role profile ids. */
    public static final String ROLE_PROFILE = "https://fhir.nhs.uk/Id/sds-role-profile-id";

    private static final Pattern ASID = Pattern.compile("[0-9]{12}");
    private static final Pattern ODS_CODE = Pattern.compile("[0-9A-Za-z]{1,12}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern SECTIONS = Pattern.compile("Bearer\\s+([^.\\s]+)\\.([^.\\s]+)\\.");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern UNPADDED = Pattern.compile("[a-zA-Z0-9\\-_]+");

    /**
     * Whether it is header, claims and an empty signature.
     *
     * @param unpadded whether the first two must be base64url without padding
     */
    public static boolean hasForm(String authorization, boolean unpadded) {
        Matcher sections = SECTIONS.matcher(authorization);
        return sections.matches()
                && (!unpadded
                        || UNPADDED.matcher(sections.group(1)).matches()
                                && UNPADDED.matcher(sections.group(2)).matches());
    }

    /** Reads a token; it may be padded, so that evidence shows what is in it all the same. */
    public static Optional<Token> read(String authorization) {
        Matcher sections = SECTIONS.matcher(authorization);
        if (!sections.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Token(object(sections.group(1)), object(sections.group(2))));
        } catch (JsonProcessingException | IllegalArgumentException notJson) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> object(String section) throws JsonProcessingException {
        String url = section.replace('+', '-').replace('/', '_').replaceAll("=+$", "");
        String json = new String(Base64.getUrlDecoder().decode(url), StandardCharsets.UTF_8);
        Map<String, Object> members = JSON.readValue(json, new TypeReference<>() {});
        if (members == null) {
            throw new IllegalArgumentException("null is not an object");
        }
        return members;
    }

    /** Whether a claim is there, a text that is not blank. */
    public boolean hasText(String claim) {
        return !text(claim).isBlank();
    }

    /** A claim that is a text; empty when it is none. */
    public String text(String claim) {
        return claims.get(claim) instanceof String text ? text : "";
    }

    /** A claim that is a whole number. */
    public Optional<Long> number(String claim) {
        return claims.get(claim) instanceof Number number && number.doubleValue() == number.longValue()
                ? Optional.of(number.longValue())
                : Optional.empty();
    }

    /** The value behind a naming system, {@code system|value}; empty when the claim has another form. */
    public Optional<String> identifier(String claim, String system) {
        String text = text(claim);
        return text.startsWith(system + "|") && text.length() > system.length() + 1
                ? Optional.of(text.substring(system.length() + 1))
                : Optional.empty();
    }

    /** The requesting system, if it is an ASID. */
    public Optional<String> asid() {
        return identifier("requesting_system", SYSTEM, ASID);
    }

    /** The requesting organisation, if it is an ODS code. */
    public Optional<String> odsCode() {
        return identifier("requesting_organization", ORGANISATION, ODS_CODE);
    }

    /** The requesting user, if it is a role profile id. */
    public Optional<String> roleProfileId() {
        return identifier("requesting_user", ROLE_PROFILE, DIGITS);
    }

    private Optional<String> identifier(String claim, String system, Pattern form) {
        return identifier(claim, system).filter(value -> form.matcher(value).matches());
    }
}
