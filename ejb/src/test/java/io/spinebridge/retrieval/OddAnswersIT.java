package io.spinebridge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.RecordBrokenOffException.Kind;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.retrieval.RetrievedRecord;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.provider.SeedRecords;
import io.spinebridge.testing.ScriptedServer;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers as proxies and web servers give them that keep to nothing, of records and of pages of contact details alike. */
@WithTestSpine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddAnswersIT {

    private static final NhsNumber PATIENT = new NhsNumber(SeedPointers.SEVERAL);
    private static final byte[] TEXT =
            "<p>Ring the crisis team, 8am-6pm".repeat(50).getBytes(StandardCharsets.UTF_8);
    private static final String TYPE = "Content-Type: text/html\n";

    private final TestSpine spine;
    private final ScriptedServer server;

    OddAnswersIT(TestSpine spine) throws IOException {
        this.server = new ScriptedServer(spine.simulator().pki());
        Map<String, String> settings = new HashMap<>();
        settings.put("spinebridge.retrieval.url", server.url() + "/proxy");
        settings.put("spinebridge.retrieval.private-hosts", "localhost");
        // What is odd stays so: repeats are tested elsewhere, and would be waited for.
        settings.put("spinebridge.retrieval.guard.repeats", "0");
        settings.put("spinebridge.directory.table", "RR8=200000000410@https://nrl-rr8.supplier.thirdparty.nhs.uk");
        settings.put(
                "spinebridge.retrieval.truststore.path",
                spine.keyStore("truststore.p12").toString());
        settings.put("spinebridge.retrieval.truststore.password", spine.password());
        this.spine = spine.with(settings);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    /** The two ways of opening something. */
    enum Way {
        PROXY {
            @Override
            RetrievedRecord open(RetrievalWire wire, ScriptedServer server) {
                PointerContent content = FoundPointers.document(SeedRecords.HTML, "text/html");
                return wire.records.open(PATIENT, FoundPointers.to(content), content);
            }
        },
        CONTACT_DETAILS {
            @Override
            RetrievedRecord open(RetrievalWire wire, ScriptedServer server) {
                PointerContent content = FoundPointers.contactDetails(server.url() + "/contact");
                return wire.records.openContactDetails(PATIENT, FoundPointers.to(content), content);
            }
        };

        abstract RetrievedRecord open(RetrievalWire wire, ScriptedServer server);
    }

    private RetrievedRecord open(Way way) {
        return way.open(RetrievalWire.trusting(spine), server);
    }

    private static Stream<Arguments> bothWays(List<?> cases) {
        return Arrays.stream(Way.values()).flatMap(way -> cases.stream().map(each -> Arguments.of(way, each)));
    }

    static Stream<Arguments> typesWithoutSense() {
        return bothWays(List.of(
                "",
                "Content-Type: pdf\n",
                "Content-Type:\n",
                "Content-Type: ;\n",
                "Content-Type: text/html, text/html\n",
                "Content-Type: text/html\nContent-Type: application/pdf\n",
                "Content-Type: text/html\nContent-Type: text/html\n",
                "Content-Type: text/html; charset=\"utf-8\n",
                "Content-Type: text/html charset=utf-8\n"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("typesWithoutSense")
    void aTypeThatMakesNoSenseLeavesTheRecordOfUnknownType(Way way, String type) throws IOException {
        server.give("HTTP/1.1 200 OK\n" + type + "Content-Length: " + TEXT.length, TEXT);

        try (RetrievedRecord record = open(way)) {
            assertThat(record.mediaType()).isEmpty();
            assertThat(record.charset()).isEmpty();
            assertThat(record.mediaTypeAsAnnounced()).isFalse();
            assertThat(record.content().readAllBytes()).isEqualTo(TEXT);
            assertThat(record.checksum()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCharsetIsHandedOn(Way way) throws IOException {
        byte[] latin = "<p>5 \u00b5g, \u00bd tablet".getBytes(StandardCharsets.ISO_8859_1);
        server.give(
                "HTTP/1.1 200 OK\nContent-Type: text/html; charset=ISO-8859-1\nContent-Length: " + latin.length, latin);

        try (RetrievedRecord record = open(way)) {
            assertThat(record.mediaType()).isEqualTo("text/html");
            assertThat(record.charset()).isEqualTo("iso-8859-1");
            assertThat(record.content().readAllBytes()).isEqualTo(latin);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatEndsWithTheConnectionIsNotTakenForWhole(Way way) {
        server.give("HTTP/1.1 200 OK\n" + TYPE + "Connection: close", TEXT);

        assertThatExceptionOfType(SpineException.class)
                .isThrownBy(() -> open(way))
                .isInstanceOf(UnavailableException.class)
                .withMessageContaining("does not say where it ends");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasCutOffIsTold(Way way) {
        server.give("HTTP/1.1 200 OK\n" + TYPE + "Content-Length: " + (TEXT.length + 1), TEXT);

        try (RetrievedRecord record = open(way)) {
            broken(record);
        }
    }

    static Stream<Arguments> plain() {
        return bothWays(
                List.of("Content-Encoding: identity\n", "Content-Encoding:\n", "Content-Encoding: , identity\n"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("plain")
    void whatIsNotCompressedIsTakenAsItIs(Way way, String encoding) throws IOException {
        server.give("HTTP/1.1 200 OK\n" + TYPE + encoding + "Content-Length: " + TEXT.length, TEXT);

        try (RetrievedRecord record = open(way)) {
            assertThat(record.content().readAllBytes()).isEqualTo(TEXT);
            assertThat(record.length()).hasValue(TEXT.length);
        }
    }

    static Stream<Arguments> packed() {
        return bothWays(List.of("gzip", "x-gzip", "GZIP", "identity, gzip"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("packed")
    void gzipThatNobodyAskedForIsUnpacked(Way way, String coding) throws IOException {
        byte[] packed = gzip(TEXT);
        server.give(
                "HTTP/1.1 200 OK\n" + TYPE + "Content-Encoding: " + coding + "\nContent-Length: " + packed.length,
                packed);

        try (RetrievedRecord record = open(way)) {
            assertThat(record.length()).isEmpty();
            assertThat(record.content().readAllBytes()).isEqualTo(TEXT);
            assertThat(record.bytesRead()).isEqualTo(TEXT.length);
            assertThat(record.checksum()).isPresent();
        }
        server.give(
                "HTTP/1.1 200 OK\n" + TYPE + "Content-Encoding: " + coding + "\nTransfer-Encoding: chunked",
                chunked(packed));
        try (RetrievedRecord record = open(way)) {
            assertThat(record.content().readAllBytes()).isEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void gzipThatIsDamagedOrEndsTooSoonIsTold(Way way) throws IOException {
        byte[] packed = gzip(TEXT);
        byte[] damaged = packed.clone();
        damaged[packed.length - 6] ^= 1;

        for (byte[] body : List.of(damaged, Arrays.copyOf(packed, packed.length - 1), TEXT)) {
            server.give("HTTP/1.1 200 OK\n" + TYPE + "Content-Encoding: gzip\nContent-Length: " + body.length, body);
            try (RetrievedRecord record = open(way)) {
                assertThat(broken(record)).hasMessageContaining("cannot be unpacked");
            }
        }
        server.give(
                "HTTP/1.1 200 OK\n" + TYPE + "Content-Encoding: gzip\nContent-Length: " + (packed.length + 1), packed);
        try (RetrievedRecord record = open(way)) {
            assertThat(broken(record)).hasMessageContaining("connection broke");
        }
    }

    @ParameterizedTest
    @EnumSource
    void gzipThatGrowsBeyondMeasureIsEnded(Way way) throws IOException {
        byte[] packed = gzip(new byte[5_000_000]);
        server.give("HTTP/1.1 200 OK\n" + TYPE + "Content-Encoding: gzip\nContent-Length: " + packed.length, packed);

        try (RetrievedRecord record =
                way.open(RetrievalWire.trusting(spine.with("spinebridge.retrieval.max-bytes", "100000")), server)) {
            assertThat(broken(record).kind()).isEqualTo(Kind.TOO_LONG);
        }
    }

    static Stream<Arguments> otherCodings() {
        return bothWays(List.of("gzip, gzip", "deflate", "br", "zstd", "gzip\nContent-Encoding: gzip", "\u00fc\u00fc"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("otherCodings")
    void otherCodingsAreRefusedByName(Way way, String coding) throws IOException {
        byte[] packed = coding.startsWith("gzip") ? gzip(gzip(TEXT)) : deflated(TEXT);
        server.give(
                "HTTP/1.1 200 OK\n" + TYPE + "Content-Encoding: " + coding + "\nContent-Length: " + packed.length,
                packed);

        assertThatExceptionOfType(SpineException.class)
                .isThrownBy(() -> open(way))
                .isInstanceOf(UnavailableException.class)
                .withMessageContaining("compressed ("
                        + coding.replace("\nContent-Encoding:", ",").replaceAll("[^a-z, ]+", "unknown"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "409, '', RejectedException",
        "412, '', RejectedException",
        "409, CONFLICT, RejectedException",
        "409, RESOURCE_VERSION_MISMATCH, RejectedException",
        "409, DUPLICATE_REJECTED, RejectedException",
        "422, DUPLICATE_REJECTED, RejectedException",
        "400, FLAG_ALREADY_SET, RejectedException",
        "422, INVALID_REQUEST_STATE, RejectedException",
        "409, NO_RECORD_FOUND, RecordNotFoundException",
        "410, '', RecordNotFoundException",
        "409, PATIENT_SENSITIVE, AccessDeniedException",
    })
    void aProvidersRefusalIsNoConflictOfTheHostsChange(int status, String code, String told) {
        byte[] body = outcome(code);
        server.give(
                "HTTP/1.1 " + status + " No\nContent-Type: application/fhir+json\nContent-Length: " + body.length,
                body);

        assertThat(catchThrowableOfType(SpineException.class, () -> open(Way.PROXY)))
                .satisfies(refused -> {
                    assertThat(refused.getClass().getSimpleName()).isEqualTo(told);
                    assertThat(refused.error().httpStatus()).isEqualTo(status);
                    assertThat(refused.error().spineCode()).isEqualTo(code);
                });
    }

    @Test
    void aRefusalIsReadThoughItsTypeMakesNoSenseOrItIsCompressed() throws IOException {
        byte[] plain = outcome("PATIENT_SENSITIVE");
        byte[] packed = gzip(plain);
        for (String type : List.of("", "Content-Type: ;\n", "Content-Type: a/b\nContent-Type: c/d\n")) {
            server.give("HTTP/1.1 409 No\n" + type + "Content-Length: " + plain.length, plain);
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> open(Way.PROXY))
                    .withMessageContaining("PATIENT_SENSITIVE");
        }
        server.give("HTTP/1.1 409 No\nContent-Encoding: gzip\nContent-Length: " + packed.length, packed);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> open(Way.PROXY))
                .withMessageContaining("PATIENT_SENSITIVE");
        byte[] unreadable = {0x1b, 0x2c, 0x41, 0x07, 0x5f, 0x33};
        server.give("HTTP/1.1 404 No\nContent-Encoding: br\nContent-Length: " + unreadable.length, unreadable);
        assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(() -> open(Way.PROXY));
        server.give("HTTP/1.1 400 No\nContent-Encoding: gzip\nContent-Length: " + plain.length, plain);
        assertThatExceptionOfType(AccessDeniedException.class)
                .as("it says gzip, and is plain")
                .isThrownBy(() -> open(Way.PROXY));
    }

    private static RecordBrokenOffException broken(RetrievedRecord record) {
        RecordBrokenOffException broken = catchThrowableOfType(
                RecordBrokenOffException.class, () -> record.content().transferTo(OutputStream.nullOutputStream()));
        assertThatExceptionOfType(RecordBrokenOffException.class)
                .isThrownBy(() -> record.content().readAllBytes())
                .isSameAs(broken);
        assertThat(record.checksum()).isEmpty();
        return broken;
    }

    private static byte[] outcome(String code) {
        String coding = code.isEmpty()
                ? ""
                : ",\"details\":{\"coding\":[{\"system\":\"https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1\",\"code\":\""
                        + code + "\"}]}";
        return ("{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"invalid\""
                        + coding + "}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] deflated(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] chunked(byte[] body) throws IOException {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.write((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        chunks.write(body);
        chunks.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return chunks.toByteArray();
    }
}
