package io.spinebridge.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.SpineSystem;
import io.spinebridge.api.SpineUser;
import io.spinebridge.testing.MutableClock;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The vectors were computed for the specification, not by this module. */
class TokenFactoryTest {

    private static final String HEADER = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0";
    private static final String READ_FLAG = HEADER
            + ".eyJpc3MiOiJodHRwczovL2NsaWVudC5leGFtcGxlLm5ocy51ayIsInN1YiI6Imh0dHBzOi8vZmhpci5uaHMudWsvSWQvc2RzLXJvbGUtcHJvZml"
            + "sZS1pZHw1NTUyNTQyNDAxMDAiLCJhdWQiOiJodHRwczovL2NsaW5pY2Fscy5zcGluZXNlcnZpY2VzLm5ocy51ay9TVFUzL0ZsYWciLCJleHAiOjE"
            + "3MDAwMDAzMDAsImlhdCI6MTcwMDAwMDAwMCwicmVhc29uX2Zvcl9yZXF1ZXN0IjoiZGlyZWN0Y2FyZSIsInNjb3BlIjoidXNlci9GbGFnLnJlYWQ"
            + "iLCJyZXF1ZXN0aW5nX3N5c3RlbSI6Imh0dHBzOi8vZmhpci5uaHMudWsvSWQvYWNjcmVkaXRlZC1zeXN0ZW18MjAwMDAwMDAwMjA1IiwicmVxdWV"
            + "zdGluZ19vcmdhbml6YXRpb24iOiJodHRwczovL2ZoaXIubmhzLnVrL0lkL29kcy1vcmdhbml6YXRpb24tY29kZXxSWEEiLCJyZXF1ZXN0aW5nX3V"
            + "zZXIiOiJodHRwczovL2ZoaXIubmhzLnVrL0lkL3Nkcy1yb2xlLXByb2ZpbGUtaWR8NTU1MjU0MjQwMTAwIn0.";
    private static final SpineUser USER = SpineUser.of("555254240100", "RXA");
    private static final String ASID = "200000000205";
    private static final URI FLAG = URI.create("https://clinicals.spineservices.nhs.uk/STU3/Flag");

    private final MutableClock clock = new MutableClock(Instant.ofEpochSecond(1_700_000_000));
    private final TokenFactory tokens = new TokenFactory(URI.create("https://client.example.nhs.uk"), clock);

    @Test
    void isTheTestVectorForReadingAFlagToTheLetter() throws Exception {
        String token = tokens.create(new TokenRequest(USER, ASID, FLAG, "user/Flag.read"));

        assertThat(token).isEqualTo(READ_FLAG).hasSize(680);
        assertThat(sha256(token)).isEqualTo("ecc6b55ddfe3f0496d65a9f0bd34f14825ebffe97ff9673c37f9c32f495cb198");
    }

    @Test
    void isTheTestVectorForRetrievalThroughTheSecureProxy() throws Exception {
        String token = tokens.create(new TokenRequest(
                USER, ASID, URI.create("https://nrl-rr8.supplier.thirdparty.nhs.uk/"), "patient/*.read"));

        assertThat(token).hasSize(673);
        assertThat(sha256(token)).isEqualTo("bd0f2e1634c3f41a7536b0b4d636a1255fbd045c77cca480f3388e31023dcc3c");
    }

    @Test
    void hasThreePartsOfWhichTheLastIsEmpty() {
        String[] parts = readFlag().split("\\.", -1);

        assertThat(parts).hasSize(3);
        assertThat(parts[0]).isEqualTo(HEADER);
        assertThat(parts[2]).isEmpty();
    }

    @Test
    void anUnauthenticatedHeaderSaysNothingButAlgorithmAndType() {
        assertThat(decoded(readFlag(), 0)).isEqualTo("{\"alg\":\"none\",\"typ\":\"JWT\"}");
    }

    @Test
    void livesForFiveMinutesFromTheSecondOfItsIssue() {
        clock.set(Instant.parse("2026-03-04T05:06:07.999999999Z"));

        JsonObject claims = claims(readFlag());

        assertThat(claims.getJsonNumber("iat").toString())
                .isEqualTo("" + Instant.parse("2026-03-04T05:06:07Z").getEpochSecond());
        assertThat(claims.getJsonNumber("exp").longValueExact()
                        - claims.getJsonNumber("iat").longValueExact())
                .isEqualTo(300);
    }

    @Test
    void aLaterRequestGetsALaterToken() {
        String first = readFlag();
        clock.advance(Duration.ofSeconds(1));

        assertThat(claims(readFlag()).getInt("iat")).isEqualTo(claims(first).getInt("iat") + 1);
    }

    @Test
    void saysNothingOfThePatient() {
        assertThat(claims(readFlag()).keySet())
                .containsExactly(
                        "iss",
                        "sub",
                        "aud",
                        "exp",
                        "iat",
                        "reason_for_request",
                        "scope",
                        "requesting_system",
                        "requesting_organization",
                        "requesting_user");
    }

    @Property
    void saysWhoCallsWhomForWhatWhateverTheyAre(
            @ForAll("users") SpineUser user,
            @ForAll("asids") String asid,
            @ForAll("scopes") String scope,
            @ForAll("audiences") URI audience,
            @ForAll @IntRange(min = 1_000_000_000, max = 2_000_000_000) int second) {
        clock.set(Instant.ofEpochSecond(second));

        String token = tokens.create(new TokenRequest(user, asid, audience, scope));

        assertThat("Bearer " + token).matches("^\\s?Bearer\\s+([a-zA-Z0-9\\-_]+)\\.([a-zA-Z0-9\\-_]+)\\.$");
        JsonObject claims = claims(token);
        String userId = "https://fhir.nhs.uk/Id/sds-role-profile-id|" + user.roleProfileId();
        assertThat(claims.getString("iss")).isEqualTo("https://client.example.nhs.uk");
        assertThat(claims.getString("sub")).isEqualTo(userId);
        assertThat(claims.getString("requesting_user")).isEqualTo(userId);
        assertThat(claims.getString("requesting_organization"))
                .isEqualTo("https://fhir.nhs.uk/Id/ods-organization-code|" + user.organisation());
        assertThat(claims.getString("requesting_system")).isEqualTo("https://fhir.nhs.uk/Id/accredited-system|" + asid);
        assertThat(claims.getString("aud")).isEqualTo(audience.toString());
        assertThat(claims.getString("scope")).isEqualTo(scope);
        assertThat(claims.getString("reason_for_request")).isEqualTo("directcare");
        assertThat(claims.getInt("iat")).isEqualTo(second);
        assertThat(claims.getInt("exp")).isEqualTo(second + 300);
    }

    @Property
    void aSystemAtWorkUnattendedIsTheSubjectAndNamesNoUserAndNoPatient(
            @ForAll("users") SpineUser anybody, @ForAll("asids") String asid, @ForAll("audiences") URI audience) {
        JsonObject claims = claims(tokens.create(new TokenRequest(
                new SpineSystem(anybody.organisation()), asid, audience, "patient/DocumentReference.write")));

        assertThat(claims.keySet())
                .containsExactly(
                        "iss",
                        "sub",
                        "aud",
                        "exp",
                        "iat",
                        "reason_for_request",
                        "scope",
                        "requesting_system",
                        "requesting_organization");
        assertThat(claims.getString("sub"))
                .isEqualTo(claims.getString("requesting_system"))
                .isEqualTo("https://fhir.nhs.uk/Id/accredited-system|" + asid);
        assertThat(claims.getString("requesting_organization"))
                .isEqualTo("https://fhir.nhs.uk/Id/ods-organization-code|" + anybody.organisation());
        assertThat(claims.getString("reason_for_request")).isEqualTo("directcare");
        assertThat(claims.getInt("exp") - claims.getInt("iat")).isEqualTo(300);
    }

    @Test
    void anUnattendedTokenIsThatOfTheSpecificationsVector() {
        clock.set(Instant.ofEpochSecond(1469436687));

        String claims = decoded(
                tokens.create(new TokenRequest(
                        new SpineSystem("MHT01"),
                        "200000000118",
                        URI.create("https://clinicals.spineservices.nhs.uk"),
                        "patient/DocumentReference.write")),
                1);

        assertThat(claims)
                .isEqualTo("{\"iss\":\"https://client.example.nhs.uk\","
                        + "\"sub\":\"https://fhir.nhs.uk/Id/accredited-system|200000000118\","
                        + "\"aud\":\"https://clinicals.spineservices.nhs.uk\",\"exp\":1469436987,\"iat\":1469436687,"
                        + "\"reason_for_request\":\"directcare\",\"scope\":\"patient/DocumentReference.write\","
                        + "\"requesting_system\":\"https://fhir.nhs.uk/Id/accredited-system|200000000118\","
                        + "\"requesting_organization\":\"https://fhir.nhs.uk/Id/ods-organization-code|MHT01\"}");
    }

    @Provide
    Arbitrary<SpineUser> users() {
        Arbitrary<String> organisations = Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofMinLength(1)
                .ofMaxLength(12);
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(20), organisations)
                .as(SpineUser::of);
    }

    @Provide
    Arbitrary<String> asids() {
        return Arbitraries.strings().numeric().ofLength(12);
    }

    @Provide
    Arbitrary<String> scopes() {
        return Arbitraries.of("Consent", "Flag", "List")
                .flatMap(type -> Arbitraries.of(
                        "user/" + type + ".read",
                        "user/" + type + ".write",
                        "user/Consent.write user/" + type + ".write",
                        "patient/*.read"));
    }

    @Provide
    Arbitrary<URI> audiences() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("-._~")
                .ofMinLength(1)
                .ofMaxLength(64)
                .map(id -> URI.create("https://clinicals.spineservices.nhs.uk/STU3/Flag/" + id));
    }

    private String readFlag() {
        return tokens.create(new TokenRequest(USER, ASID, FLAG, "user/Flag.read"));
    }

    private static JsonObject claims(String token) {
        return Json.createReader(new StringReader(decoded(token, 1))).readObject();
    }

    private static String decoded(String token, int part) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[part]), StandardCharsets.UTF_8);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
