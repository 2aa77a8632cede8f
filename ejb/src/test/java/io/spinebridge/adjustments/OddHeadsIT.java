package io.spinebridge.adjustments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.testing.Audited;
import io.spinebridge.testing.ScriptedServer;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Status lines and headers that keep to nothing: a read finds its answer or ends in ours, a change is never made by them. */
@Timeout(60)
@WithTestSpine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddHeadsIT {

    private static final NhsNumber PATIENT = new NhsNumber(SeedPatients.FULL_RECORD);
    private static final String JSON = "Content-Type: application/fhir+json\n";
    private static final byte[] REMARK =
            ("{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"processing\"}]}")
                    .getBytes(StandardCharsets.UTF_8);

    private final TestSpine spine;
    private final ScriptedServer server;
    private final byte[] consents;
    private Wire wire;

    OddHeadsIT(TestSpine spine) throws IOException {
        this.server = new ScriptedServer(spine.simulator().pki());
        Wire.to(spine).reader().consents(PATIENT);
        this.consents = spine.simulator().evidence().get(0).answerBody().getBytes(StandardCharsets.UTF_8);
        this.spine = spine.at(server.url() + "/STU3")
                .with(Map.of(
                        "spinebridge.adjustments.guard.repeats", "0",
                        "spinebridge.adjustments.guard.breaker.failures-percent", "100",
                        "spinebridge.timeout.read", "PT2S",
                        "spinebridge.timeout.call", "PT10S"));
    }

    @BeforeEach
    void joinAnew() {
        wire = Wire.to(spine);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    private Throwable failureOfRead() {
        server.forgetReads();
        return catchThrowable(() -> wire.reader().consents(PATIENT));
    }

    /** It looks for the consent before it writes. */
    private Throwable failureOfWrite() {
        server.useForReads("HTTP/1.1 200 OK\n" + JSON + "Content-Length: " + consents.length, consents);
        return catchThrowable(() -> wire.bean().removeRecord(PATIENT, EditKind.CAUSE));
    }

    private void theAnswerIsInTheTrail() {
        AuditEntry last = wire.audit.get(wire.audit.size() - 1);
        assertThat(Audited.answer(last)).as("the answer's entry").isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200",
                "HTTP/1.0 200 OK",
                "HTTP/1.1 200 OK\nLocation: :::",
                "HTTP/1.1 200 OK\nLocation: https://[::bad/\nETag: \u00fc\u00fc\nLast-Modified: yesterday\nDate: never",
                "HTTP/1.1 200 OK\nSet-Cookie: \u0001=; Domain=\nLink: <<<>>>\nAge: -1\nExpires: 0\nWarning: x",
                "HTTP/1.1 200 OK\nContent-Language: \u00e4\u00f6, ,\nContent-Location: ?\nAllow: ,\nVary:",
                "HTTP/1.1 203 Non-Authoritative Information",
            })
    void whatDoesNotMatterHidesNothing(String head) {
        server.give(head + "\n" + JSON + "Content-Length: " + consents.length, consents);

        assertThat(failureOfRead()).isNull();
        theAnswerIsInTheTrail();

        server.give(head + "\n" + JSON + "Content-Length: " + REMARK.length, REMARK);
        assertThat(failureOfWrite()).isInstanceOf(OutcomeUnknownException.class);
        theAnswerIsInTheTrail();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 101 Switching Protocols\nUpgrade: h2c\nContent-Length: LENGTH",
                "HTTP/1.1 20 OK\nContent-Length: LENGTH",
                "HTTP/1.1 abc OK\nContent-Length: LENGTH",
                "HTTP/1.1\nContent-Length: LENGTH",
                "HTTP/9.9 200 OK\nContent-Length: LENGTH",
                "ICY 200 OK\nContent-Length: LENGTH",
                "\u0000\u0001\u0002\u0003",
                "HTTP/1.1 200 OK\nno colon here\nContent-Length: LENGTH",
                "HTTP/1.1 200 OK\nContent-Length: abc",
                "HTTP/1.1 200 OK\nContent-Length: -1",
                "HTTP/1.1 200 OK\nContent-Length: 99999999999999999999",
                "HTTP/1.1 200 OK\nContent-Length: 5\nContent-Length: 6",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked",
                "HTTP/1.1 200 OK\nTransfer-Encoding: gzip, chunked",
                "HTTP/1.1 200 OK\nTransfer-Encoding: nonsense",
                "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: LENGTH",
                "HTTP/1.1 200 OK\nContent-Encoding: \u00fc\nContent-Length: 10",
                "HTTP/1.1 600 Whatever\nContent-Length: LENGTH",
                "HTTP/1.1 999 Request denied\nContent-Length: LENGTH",
                "HTTP/1.1 304 Not Modified",
                "HTTP/1.1 205 Reset Content\nContent-Length: 0",
            })
    void whatMakesNoSenseIsNoAnswerAndNoChange(String head) {
        server.give(withType(head, REMARK.length), REMARK);

        assertThat(failureOfRead()).as("read").isInstanceOf(UnavailableException.class);
        theAnswerIsInTheTrail();
        assertThat(failureOfWrite()).as("write").isInstanceOf(OutcomeUnknownException.class);
        theAnswerIsInTheTrail();
    }

    private static String withType(String head, int length) {
        return head.replace("LENGTH", String.valueOf(length)) + "\n" + JSON;
    }

    @ParameterizedTest
    @CsvSource({
        "402, RejectedException, RejectedException",
        "406, RejectedException, RejectedException",
        "407, RejectedException, RejectedException",
        "421, RejectedException, RejectedException",
        "425, RejectedException, RejectedException",
        "431, RejectedException, RejectedException",
        "451, RejectedException, RejectedException",
        "499, RejectedException, RejectedException",
        "303, UnavailableException, UnavailableException",
        "308, UnavailableException, UnavailableException",
        "399, UnavailableException, UnavailableException",
        "507, UnavailableException, OutcomeUnknownException",
        "511, UnavailableException, OutcomeUnknownException",
        "520, UnavailableException, OutcomeUnknownException",
        "530, UnavailableException, OutcomeUnknownException",
    })
    void statusesOfGatewaysAreTakenByTheirClass(int status, String read, String write) {
        server.give("HTTP/1.1 " + status + " \nLocation: https://elsewhere.example\nContent-Length: 0", new byte[0]);

        assertThat(failureOfRead().getClass().getSimpleName()).isEqualTo(read);
        assertThat(failureOfWrite().getClass().getSimpleName()).isEqualTo(write);
        theAnswerIsInTheTrail();
    }
}
