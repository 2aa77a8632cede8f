package io.spinebridge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.RecordBrokenOffException.Kind;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineUser;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.audit.AuditedRequest;
import io.spinebridge.audit.Auditor;
import io.spinebridge.audit.RecordAudit;
import io.spinebridge.http.CallTooLongException;
import io.spinebridge.spine.SentRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Once broken always broken: who reads on after a failure gets the same failure, and never an end or a checksum. */
class RecordStreamTest {

    private static final byte[] TEXT = "a crisis plan".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final long PLENTY = 1_000_000;

    private final List<AuditEntry> audited = new CopyOnWriteArrayList<>();
    private boolean full;

    /** Fails once after some bytes, and then goes on as if nothing had happened: as a careless stream below may. */
    private static final class Hiccup extends InputStream {

        private final InputStream rest = new ByteArrayInputStream(TEXT);
        private final Exception failure;
        private int before;

        Hiccup(int before, Exception failure) {
            this.before = before;
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            if (before-- == 0) {
                if (failure instanceof RuntimeException unexpected) {
                    throw unexpected;
                }
                throw (IOException) failure;
            }
            return rest.read();
        }

        @Override
        public int read(byte[] into, int offset, int wanted) throws IOException {
            int read = read();
            if (read < 0) {
                return -1;
            }
            into[offset] = (byte) read;
            return 1;
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(Kind.BROKEN, new SocketException("reset")),
                Arguments.of(Kind.BROKEN, new IllegalStateException("closed already")),
                Arguments.of(Kind.IDLE, new SocketTimeoutException("silence")),
                Arguments.of(
                        Kind.TOO_SLOW, new CallTooLongException(Duration.ofMinutes(10), new IOException("aborted"))));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureBelowIsToldAgainThoughTheRestWouldCome(Kind kind, Exception failure) {
        for (int before = 0; before <= TEXT.length; before++) {
            staysBroken(kind, stream(new Hiccup(before, failure), TEXT.length, PLENTY, () -> false));
        }
    }

    @Test
    void soIsALengthThatWasNotKept() {
        staysBroken(Kind.BROKEN, stream(new ByteArrayInputStream(TEXT), TEXT.length + 1, PLENTY, () -> false));
        staysBroken(Kind.BROKEN, stream(new ByteArrayInputStream(TEXT), TEXT.length - 1, PLENTY, () -> false));
    }

    @Test
    void soIsALengthThatIsTooGreat() {
        staysBroken(Kind.TOO_LONG, stream(new ByteArrayInputStream(TEXT), -1, TEXT.length - 1, () -> false));
    }

    @Test
    void soIsEmptiness() {
        staysBroken(Kind.BROKEN, stream(InputStream.nullInputStream(), -1, PLENTY, () -> false));
    }

    @Test
    void soIsLateness() {
        boolean[] late = {true, false, false};
        int[] asked = {0};

        staysBroken(Kind.TOO_SLOW, stream(new ByteArrayInputStream(TEXT), TEXT.length, PLENTY, () -> late[asked[0]++]));
    }

    @Test
    void soIsWhatWasClosedBeforeItsEnd() throws IOException {
        try (RecordStream stream = stream(new ByteArrayInputStream(TEXT), TEXT.length, PLENTY, () -> false)) {
            assertThat(stream.read()).isEqualTo('a');
            stream.close();

            staysBroken(Kind.BROKEN, stream);
        }
    }

    @Test
    void askingForNothingOrInAWayThatMakesNoSenseBreaksNothing() throws IOException {
        try (RecordStream stream = stream(new ByteArrayInputStream(TEXT), TEXT.length, PLENTY, () -> false)) {
            assertThat(stream.read(new byte[0])).isZero();
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> stream.read(new byte[1], 0, 2));
            assertThat(stream.readAllBytes()).isEqualTo(TEXT);
        }
    }

    @Property(tries = 200)
    void whatIsWholeIsSummedUpHoweverItIsRead(
            @ForAll @Size(min = 1, max = 500) byte[] record, @ForAll @IntRange(min = 1, max = 600) int at)
            throws Exception {
        try (RecordStream stream = stream(new ByteArrayInputStream(record), record.length, PLENTY, () -> false)) {
            byte[] first = stream.readNBytes(at);
            byte[] rest = stream.readAllBytes();

            assertThat(first.length + rest.length).isEqualTo(record.length);
            assertThat(stream.read()).isEqualTo(-1);
            assertThat(stream.checksum())
                    .contains(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(record)));
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void oneThatBreaksIsCutInTheTrail(Kind kind, Exception failure) throws IOException {
        try (RecordStream stream = stream(new Hiccup(5, failure), TEXT.length, PLENTY, () -> false)) {
            staysBroken(kind, stream);
        }

        assertThat(endings()).containsExactly("cut " + kind + " 5");
    }

    @Test
    void oneThatIsReadIsWholeInTheTrailThoughItIsReadOnAndClosed() throws IOException {
        try (RecordStream stream = stream(new ByteArrayInputStream(TEXT), TEXT.length, PLENTY, () -> false)) {
            stream.readAllBytes();
            assertThat(stream.read()).isEqualTo(-1);
        }

        assertThat(endings()).containsExactly("whole  13");
    }

    @Test
    void oneThatIsClosedBeforeItsEndIsAbandonedInTheTrail() throws IOException {
        try (RecordStream stream = stream(new ByteArrayInputStream(TEXT), TEXT.length, PLENTY, () -> false)) {
            stream.readNBytes(3);
        }

        assertThat(endings()).containsExactly("abandoned  3");
    }

    @Test
    void soIsOneThatIsForgotten() throws IOException {
        stream(new ByteArrayInputStream(TEXT), TEXT.length, PLENTY, () -> false).readNBytes(4);

        await().until(() -> {
            System.gc();
            return !endings().isEmpty();
        });
        assertThat(endings()).containsExactly("abandoned  4");
    }

    @Test
    void whatIsReadReachesTheHostThoughItsEndCannotBeRecorded() throws IOException {
        try (RecordStream stream = stream(new ByteArrayInputStream(TEXT), TEXT.length, PLENTY, () -> false)) {
            full = true;
            assertThat(stream.readAllBytes()).isEqualTo(TEXT);
        }
    }

    private List<String> endings() {
        return audited.stream()
                .flatMap(entry -> entry instanceof AuditEntry.End end ? Stream.of(end) : Stream.empty())
                .map(end -> end.outcome() + " " + end.reason() + " " + end.bytes())
                .toList();
    }

    private void keep(AuditEntry entry) {
        if (full) {
            throw new NotReadyException(List.of("the audit trail cannot be written"));
        }
        audited.add(entry);
    }

    private RecordStream stream(InputStream bytes, long length, long most, BooleanSupplier late) {
        AuditedRequest request = AuditedRequest.by(SpineUser.of("555254240100", "RXA"))
                .sent("GET", URI.create("https://provider.example.nhs.uk/plan.pdf"))
                .build();
        RecordAudit audit =
                new Auditor(this::keep, Clock.systemUTC()).begin(request).record();
        return new RecordStream(
                bytes,
                length < 0 ? OptionalLong.empty() : OptionalLong.of(length),
                most,
                new SentRequest(SpineError.NONE, audit),
                late);
    }

    private static void staysBroken(Kind kind, RecordStream stream) {
        RecordBrokenOffException first = catchThrowableOfType(RecordBrokenOffException.class, stream::readAllBytes);
        assertThat(first.kind()).isEqualTo(kind);
        for (int again = 0; again < 3; again++) {
            assertThatExceptionOfType(RecordBrokenOffException.class)
                    .isThrownBy(stream::read)
                    .isSameAs(first);
            assertThatExceptionOfType(RecordBrokenOffException.class)
                    .isThrownBy(() -> stream.skip(1))
                    .isSameAs(first);
        }
        assertThat(stream.checksum()).isEmpty();
    }
}
