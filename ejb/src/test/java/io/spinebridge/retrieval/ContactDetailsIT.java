package io.spinebridge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.api.retrieval.RetrievedRecord;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.simulator.listener.TlsMaterial;
import io.spinebridge.simulator.pki.ServerIdentity;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.spine.JoinedSpine;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contact details, on a web server that knows nothing of the Spine. */
class ContactDetailsIT {

    private static final NhsNumber PATIENT = new NhsNumber(SeedPointers.SEVERAL);
    private static final String PAGE = "<!DOCTYPE html><title>Crisis team</title><p>0113 496 0100, 8am-6pm";

    private static final List<Headers> SEEN = new CopyOnWriteArrayList<>();
    private static SpineSimulator simulator;
    private static HttpsServer web;
    private static Path stores;

    @BeforeAll
    static void start() throws Exception {
        simulator = SpineSimulator.builder().start();
        stores = JoinedSpine.stores(simulator);
        web = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.setHttpsConfigurator(
                new HttpsConfigurator(new TlsMaterial(simulator.pki(), ServerIdentity.VALID).newContext()));
        web.createContext("/", ContactDetailsIT::answer);
        web.start();
    }

    @AfterAll
    static void stop() throws Exception {
        web.stop(0);
        simulator.close();
    }

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        SEEN.add(exchange.getRequestHeaders());
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/contact" -> {
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                }
                case "/broken" -> {
                    exchange.sendResponseHeaders(200, page.length * 2L);
                    exchange.getResponseBody().write(page);
                }
                case "/endless" -> {
                    exchange.sendResponseHeaders(200, 0);
                    endless(exchange.getResponseBody());
                }
                case "/elsewhere" -> {
                    exchange.getResponseHeaders().set("Location", "/contact");
                    exchange.sendResponseHeaders(302, -1);
                }
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    /** Until the client has had enough. */
    private static void endless(OutputStream body) throws IOException {
        while (true) {
            body.write("8am-6pm ".getBytes(StandardCharsets.UTF_8));
            body.flush();
        }
    }

    @Test
    void thatNeverEndAreEndedByTheClock() {
        Map<String, String> settings = allowed();
        settings.put("spinebridge.timeout.stream", "PT0.5S");

        try (RetrievedRecord page = open("/endless", settings)) {
            assertThatExceptionOfType(RecordBrokenOffException.class)
                    .isThrownBy(() -> page.content().transferTo(OutputStream.nullOutputStream()))
                    .satisfies(broken -> assertThat(broken.kind()).isEqualTo(RecordBrokenOffException.Kind.TOO_SLOW));
        }
    }

    @Test
    void areFetchedWithoutSayingWhoAsksAboutWhom() throws IOException {
        try (RetrievedRecord page = open("/contact", allowed())) {
            assertThat(new String(page.content().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(PAGE);
            assertThat(page.mediaType()).isEqualTo("text/html");
            assertThat(page.mediaTypeAsAnnounced()).isTrue();
            assertThat(page.checksum()).isPresent();
            assertThat(page.traceId()).isEmpty();
            assertThat(page.host()).isEqualTo("localhost");
        }
        assertThat(SEEN)
                .singleElement()
                .satisfies(headers -> assertThat(headers.keySet())
                        .containsExactlyInAnyOrder("Accept", "User-agent", "Host", "Connection"));
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void areForWhoMaySeeThePointerAlthoughTheRecordIsNot() {
        try (RetrievedRecord page =
                open("/contact", allowed(), () -> RetrievalWire.NURSE.withActivities(Set.of("B0268")))) {
            assertThat(page.mediaType()).isEqualTo("text/html");
        }
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> open("/contact", allowed(), () -> RetrievalWire.NURSE.withActivities(Set.of())));
    }

    @Test
    void arePlainlyMissingOrGone() {
        assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(() -> open("/nothing", allowed()));
    }

    @Test
    void areNotLookedForElsewhere() {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> open("/elsewhere", allowed()))
                .withMessageContaining("302");
        assertThat(SEEN).hasSize(1);
    }

    @Test
    void thatBreakOffAreToldAsSuch() {
        try (RetrievedRecord page = open("/broken", allowed())) {
            assertThatExceptionOfType(RecordBrokenOffException.class)
                    .isThrownBy(() -> page.content().transferTo(OutputStream.nullOutputStream()));
        }
    }

    @Test
    void atALocalAddressAreRefused() {
        Map<String, String> settings = allowed();
        settings.remove("spinebridge.retrieval.private-hosts");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> open("/contact", settings))
                .withMessageContaining("private");
        assertThat(SEEN).isEmpty();
    }

    @Test
    void ofAServerThatNobodyTrustsAreRefused() {
        Map<String, String> settings = allowed();
        settings.remove("spinebridge.retrieval.truststore.path");

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> open("/contact", settings));
        assertThat(SEEN).isEmpty();
    }

    @Test
    void goNeverThroughTheProxyAndNothingElseIsFetchedTheirWay() {
        PointerContent document = new PointerContent(
                new Code(RecordFormat.SYSTEM, RecordFormat.UNSTRUCTURED.code(), ""),
                "application/pdf",
                url("/contact"),
                stable(),
                null);

        assertThatExceptionOfType(SpineException.class)
                .isThrownBy(() ->
                        RetrievalWire.to(allowed()).records.openContactDetails(PATIENT, pointer(document), document))
                .isInstanceOf(InvalidInputException.class);
        assertThat(SEEN).isEmpty();
    }

    private static RetrievedRecord open(String path, Map<String, String> settings) {
        return open(path, settings, () -> RetrievalWire.NURSE);
    }

    private static RetrievedRecord open(String path, Map<String, String> settings, CallerIdentity caller) {
        PointerContent content = new PointerContent(
                new Code(RecordFormat.SYSTEM, RecordFormat.CONTACT_DETAILS.code(), ""),
                "text/html",
                url(path),
                stable(),
                null);
        return RetrievalWire.to(settings, caller).records.openContactDetails(PATIENT, pointer(content), content);
    }

    private static String url(String path) {
        return "https://localhost:" + web.getAddress().getPort() + path;
    }

    private static Code stable() {
        return new Code(ContentStability.SYSTEM, ContentStability.DYNAMIC.code(), "");
    }

    private static Pointer pointer(PointerContent content) {
        CodedText type = new CodedText(
                List.of(new Code(Code.SNOMED_CT, PointerType.MENTAL_HEALTH_CRISIS_PLAN.code(), "")), null);
        return new Pointer(
                new PointerId(SeedPointers.CRISIS_PLAN),
                "1",
                null,
                null,
                "current",
                type,
                null,
                new OdsCode("RR8"),
                new OdsCode("RR8"),
                null,
                null,
                List.of(content),
                null,
                null,
                List.of());
    }

    private static Map<String, String> allowed() {
        Map<String, String> settings = new HashMap<>(JoinedSpine.settings(simulator, stores));
        settings.put("spinebridge.retrieval.private-hosts", "localhost");
        settings.put(
                "spinebridge.retrieval.truststore.path",
                stores.resolve("truststore.p12").toString());
        settings.put("spinebridge.retrieval.truststore.password", new String(JoinedSpine.PASSWORD));
        return settings;
    }
}
