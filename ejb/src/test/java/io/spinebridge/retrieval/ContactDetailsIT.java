package io.spinebridge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.retrieval.RetrievedRecord;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.simulator.listener.TlsMaterial;
import io.spinebridge.simulator.pki.ServerIdentity;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.Audited;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.Users;
import io.spinebridge.testing.WithTestSpine;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Contact details, on a web server that knows nothing of the Spine. */
@WithTestSpine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactDetailsIT {

    private static final NhsNumber PATIENT = new NhsNumber(SeedPointers.SEVERAL);
    private static final String PAGE = "<!DOCTYPE html><title>Crisis team</title><p>0113 496 0100, 8am-6pm";

    private static final List<Headers> SEEN = new CopyOnWriteArrayList<>();
    private final TestSpine spine;
    private final SpineSimulator simulator;
    private final HttpsServer web;

    ContactDetailsIT(TestSpine spine) throws Exception {
        this.spine = spine;
        this.simulator = spine.simulator();
        web = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.setHttpsConfigurator(
                new HttpsConfigurator(new TlsMaterial(simulator.pki(), ServerIdentity.VALID).newContext()));
        web.createContext("/", ContactDetailsIT::answer);
        web.start();
    }

    @AfterAll
    void stop() {
        web.stop(0);
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
        TestSpine changed = allowed().with("spinebridge.timeout.stream", "PT0.5S");

        try (RetrievedRecord page = open("/endless", changed)) {
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
        try (RetrievedRecord page = open("/contact", allowed().as(() -> Users.NURSE.withActivities(Set.of("B0268"))))) {
            assertThat(page.mediaType()).isEqualTo("text/html");
        }
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> open("/contact", allowed().as(() -> Users.NURSE.withActivities(Set.of()))));
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
        TestSpine changed = allowed().without("spinebridge.retrieval.private-hosts");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> open("/contact", changed))
                .withMessageContaining("private");
        assertThat(SEEN).isEmpty();
    }

    @Test
    void ofAServerThatNobodyTrustsAreRefused() {
        TestSpine changed = allowed().without("spinebridge.retrieval.truststore.path");

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> open("/contact", changed));
        assertThat(SEEN).isEmpty();
    }

    @Test
    void goNeverThroughTheProxyAndNothingElseIsFetchedTheirWay() {
        PointerContent document = FoundPointers.document(url("/contact"), "application/pdf");

        assertThatExceptionOfType(SpineException.class)
                .isThrownBy(() -> RetrievalWire.trusting(allowed())
                        .records
                        .openContactDetails(PATIENT, FoundPointers.to(document), document))
                .isInstanceOf(InvalidInputException.class);
        assertThat(SEEN).isEmpty();
    }

    @Test
    void leaveEntriesInTheAuditTrailFromTheRequestToTheEndOfThePage() throws IOException {
        RetrievalWire wire = RetrievalWire.trusting(allowed());
        try (RetrievedRecord page = open("/contact", wire)) {
            page.content().transferTo(OutputStream.nullOutputStream());
        }
        assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(() -> open("/nothing", wire));

        assertThat(wire.audit)
                .extracting(AuditEntry::outcome)
                .containsExactly("sent", "ok", "whole", "sent", "RecordNotFoundException");
        assertThat(wire.audit)
                .allSatisfy(entry -> assertThat(entry.request().patient()).contains(PATIENT));
        assertThat(wire.audit.get(0).request().url()).hasToString(url("/contact"));
        assertThat(Audited.answer(wire.audit.get(1)).httpStatus()).isEqualTo(200);
        assertThat(((AuditEntry.End) wire.audit.get(2)).bytes()).isEqualTo(PAGE.length());
        assertThat(Audited.answer(wire.audit.get(4)).httpStatus()).isEqualTo(404);
    }

    @Test
    void areNotFetchedWhenThatCannotBeRecorded() {
        RetrievalWire wire = RetrievalWire.trusting(allowed());
        wire.full.set(true);

        assertThatExceptionOfType(NotReadyException.class).isThrownBy(() -> open("/contact", wire));
        assertThat(SEEN).isEmpty();
    }

    private RetrievedRecord open(String path, TestSpine spine) {
        return open(path, RetrievalWire.trusting(spine));
    }

    private RetrievedRecord open(String path, RetrievalWire wire) {
        PointerContent content = FoundPointers.contactDetails(url(path));
        return wire.records.openContactDetails(PATIENT, FoundPointers.to(content), content);
    }

    private String url(String path) {
        return "https://localhost:" + web.getAddress().getPort() + path;
    }

    private TestSpine allowed() {
        return spine.with(Map.of(
                "spinebridge.retrieval.private-hosts",
                "localhost",
                "spinebridge.retrieval.truststore.path",
                spine.keyStore("truststore.p12").toString(),
                "spinebridge.retrieval.truststore.password",
                spine.password()));
    }
}
