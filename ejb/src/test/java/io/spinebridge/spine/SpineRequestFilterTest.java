package io.spinebridge.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.NotAccreditedException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.SpineCaller;
import io.spinebridge.api.SpineSystem;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.fhir.FhirRequest;
import io.spinebridge.registry.ConfiguredAsidRegistry;
import io.spinebridge.testing.MutableClock;
import io.spinebridge.testing.Settings;
import io.spinebridge.token.TokenFactory;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpineRequestFilterTest {

    private static final URI SEARCH =
            URI.create("https://clinicals.example.nhs.uk/STU3/Flag?patient=9990000018&status=active");

    /** Another service: other names of headers, some not sent, another audience, bodies in the audit trail. */
    private static final ServiceProfile OTHER = new ServiceProfile(
            SpineService.POINTERS, "fromASID", "toASID", "", "", ServiceProfile.Audience.SERVICE_HOST, Map.of(), true);

    private static final Map<String, String> RECORDS = Map.of(
            "spinebridge.pointers.asid",
            "200000000370",
            "spinebridge.pointers.url",
            "https://clinicals.example.nhs.uk/STU3");

    interface Client {
        @SpineInteraction(
                id = "urn:nhs:names:services:nrl:DocumentReference.create",
                scope = "patient/DocumentReference.write",
                write = true,
                unattended = true)
        void publish();

        @SpineInteraction(id = "urn:nhs:names:services:raflags:Flag.read:1", scope = "user/Flag.read")
        void read();

        @SpineInteraction(
                id = "urn:nhs:names:services:raflags:Flag.write:1",
                scope = "user/Flag.write",
                write = true,
                prefer = "return=representation")
        void write();

        void unmarked();
    }

    private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    private final List<String> started = new ArrayList<>();
    private URI uri = SEARCH;
    private Object entity;
    private OngoingCall.Sent sent;
    private OngoingCall call;

    @AfterEach
    void end() {
        if (call != null) {
            call.close();
        }
    }

    @Test
    void putsIdentityOfSystemAndUserOnTheRequest() throws Exception {
        open(false, Optional.empty());

        filter(Map.of()).filter(request("read"));

        assertThat(headers.getFirst("FromASID")).isEqualTo(Settings.ASID);
        assertThat(headers.getFirst("ToASID")).isEqualTo(Settings.SPINE_ASID);
        assertThat(headers.getFirst("InteractionID")).isEqualTo("urn:nhs:names:services:raflags:Flag.read:1");
        assertThat(headers.getFirst("TraceID")).isEqualTo(call.traceId());
        assertThat(call.traceId()).matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
        assertThat(headers.get("Accept")).containsExactly("application/fhir+json");
        assertThat(headers).doesNotContainKey("Prefer");
        assertThat(claims())
                .contains("\"requesting_system\":\"https://fhir.nhs.uk/Id/accredited-system|" + Settings.ASID + "\"")
                .contains("\"requesting_user\":\"https://fhir.nhs.uk/Id/sds-role-profile-id|"
                        + Calls.USER.roleProfileId() + "\"")
                .contains("\"scope\":\"user/Flag.read\"");
        assertThat(started).containsExactly("GET urn:nhs:names:services:raflags:Flag.read:1");
        assertThat(call.trail().sent()).isTrue();
    }

    @Test
    void theTokensAudienceIsTheUrlWithoutQueryAndThusWithoutPatient() throws Exception {
        open(false, Optional.empty());

        filter(Map.of()).filter(request("read"));

        assertThat(claims())
                .contains("\"aud\":\"https://clinicals.example.nhs.uk/STU3/Flag\"")
                .doesNotContain("9990000018");
    }

    @Test
    void followsALinkOfTheSpine() throws Exception {
        URI next = URI.create("https://clinicals.example.nhs.uk/STU3/Flag/_page?token=x%7Cy");
        open(false, Optional.of(next));

        filter(Map.of()).filter(request("read"));

        assertThat(uri).isEqualTo(next);
        assertThat(claims()).contains("\"aud\":\"https://clinicals.example.nhs.uk/STU3/Flag/_page\"");
    }

    @Test
    void asksForTheRepresentationOfWhatIsWritten() throws Exception {
        open(true, Optional.empty());

        filter(Map.of()).filter(request("write"));

        assertThat(headers.getFirst("Prefer")).isEqualTo("return=representation");
    }

    @Test
    void aHostsOwnHeadersDoNotStandBesideOurs() throws Exception {
        headers.add("Accept", "*/*");
        headers.add("Authorization", "Basic eDp5");
        open(false, Optional.empty());

        filter(Map.of()).filter(request("read"));

        assertThat(headers.get("Accept")).containsExactly("application/fhir+json");
        assertThat(headers.get("Authorization")).singleElement().asString().startsWith("Bearer ");
    }

    @Test
    void refusesARequestOutsideACallOfTheGateway() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> filter(Map.of()).filter(request("read")))
                .withMessageContaining("SpineGateway");
        assertThat(headers).isEmpty();
    }

    @Test
    void refusesAWriteThatWasOpenedAsARead() {
        open(false, Optional.empty());

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> filter(Map.of()).filter(request("write")))
                .withMessageContaining("as a write");
        assertThat(call.trail().sent()).isFalse();
    }

    @Test
    void refusesAReadThatWasOpenedAsAWrite() {
        open(true, Optional.empty());

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> filter(Map.of()).filter(request("read")));
    }

    @Test
    void refusesAMethodThatIsNoInteraction() {
        open(false, Optional.empty());

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> filter(Map.of()).filter(request("unmarked")))
                .withMessageContaining("@SpineInteraction");
    }

    @Test
    void refusesAnInteractionThatOurAsidDoesNotHoldBeforeAnyHeaderIsMade() {
        open(true, Optional.empty());

        assertThatExceptionOfType(NotAccreditedException.class)
                .isThrownBy(
                        () -> filter(Map.of("spinebridge.interactions", "urn:nhs:names:services:raflags:Flag.read:1"))
                                .filter(request("write")));
        assertThat(call.trail().sent()).isFalse();
        assertThat(headers).isEmpty();
        assertThat(started).isEmpty();
    }

    @Test
    void aRequestWhoseStartCannotBeRecordedDoesNotCountAsSent() {
        open(true, Optional.empty());
        call.onStart(request -> {
            throw new NotReadyException(List.of("the audit trail cannot be written"));
        });

        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> filter(Map.of()).filter(request("write")));
        assertThat(call.trail().sent()).isFalse();
    }

    @Test
    void whatDiffersBetweenServicesIsData() throws Exception {
        open(OTHER, Calls.USER, true, Optional.empty());

        filter(RECORDS).filter(request("publish"));

        assertThat(headers.keySet()).containsExactlyInAnyOrder("Authorization", "fromASID", "toASID", "Accept");
        assertThat(headers.getFirst("toASID")).isEqualTo("200000000370");
        assertThat(claims()).contains("\"aud\":\"https://clinicals.example.nhs.uk\"");
    }

    @Test
    void theAuditTrailOfAServiceThatAsksForItHoldsTheBody() throws Exception {
        entity = new FhirRequest("{\"resourceType\":\"Parameters\"}");
        open(OTHER, Calls.USER, true, Optional.empty());
        filter(RECORDS).filter(request("publish"));

        assertThat(sent.body()).isEqualTo("{\"resourceType\":\"Parameters\"}");
        assertThat(sent.url()).isEqualTo(SEARCH);
        call.close();

        open(true, Optional.empty());
        filter(Map.of()).filter(request("write"));
        assertThat(sent.body()).isEmpty();
    }

    @Test
    void aSystemAtWorkUnattendedIsItselfTheSubject() throws Exception {
        open(OTHER, new SpineSystem("RXA"), true, Optional.empty());

        filter(RECORDS).filter(request("publish"));

        assertThat(claims())
                .contains("\"sub\":\"https://fhir.nhs.uk/Id/accredited-system|" + Settings.ASID + "\"")
                .doesNotContain("requesting_user");
    }

    @Test
    void aSystemAtWorkUnattendedIsRefusedWhereAUserIsNeeded() {
        open(Calls.PROFILE, new SpineSystem("RXA"), false, Optional.empty());

        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> filter(Map.of()).filter(request("read")))
                .withMessageContaining("unattended");
        assertThat(headers).isEmpty();
        assertThat(started).isEmpty();
    }

    private void open(boolean write, Optional<URI> target) {
        open(Calls.PROFILE, Calls.USER, write, target);
    }

    private void open(ServiceProfile profile, SpineCaller caller, boolean write, Optional<URI> target) {
        open(profile, caller, write, target, Optional.empty());
    }

    private void open(
            ServiceProfile profile,
            SpineCaller caller,
            boolean write,
            Optional<URI> target,
            Optional<Addressee> recipient) {
        call = OngoingCall.open(
                profile, caller, new CallTrail(write), new SpineCall(Optional.empty(), target, recipient));
        call.onStart(request -> {
            started.add(request.method() + " " + call.addressee().interactionId());
            sent = request;
        });
    }

    private static SpineRequestFilter filter(Map<String, String> changes) {
        return new SpineRequestFilter(
                new ConfiguredAsidRegistry(Settings.with(changes)),
                new TokenFactory(URI.create("https://ehr.example.nhs.uk"), MutableClock.at("2026-06-01T12:00:00Z")));
    }

    private String claims() {
        String token = headers.getFirst("Authorization").toString().substring("Bearer ".length());
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private ClientRequestContext request(String name) throws NoSuchMethodException {
        Method invoked = Client.class.getDeclaredMethod(name);
        return (ClientRequestContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ClientRequestContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getProperty" -> invoked;
                    case "getUri" -> uri;
                    case "setUri" -> {
                        uri = (URI) arguments[0];
                        yield null;
                    }
                    case "getHeaders" -> headers;
                    case "getEntity" -> entity;
                    case "getMethod" -> name.equals("publish") ? "POST" : name.equals("write") ? "PUT" : "GET";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
