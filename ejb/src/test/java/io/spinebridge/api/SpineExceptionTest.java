package io.spinebridge.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.ApplicationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpineExceptionTest {

    private static final SpineError ERROR = new SpineError(
            422,
            "DUPLICATE_REJECTED",
            "Create would lead to creation of a duplicate resource",
            "already there",
            "urn:nhs:names:services:raflags:Consent.write:1",
            "0fd9c402-3bca-48a4-a5c3-06c5dd064a76");

    static Stream<SpineException> family() {
        return Stream.of(
                new AccessDeniedException(ERROR),
                new CallerRefusedException("nobody is signed in"),
                new ConflictException(ERROR),
                new CorrectionIncompleteException(new RejectedException(ERROR)),
                new DirectoryException(DirectoryException.Problem.EMPTY, "the directory knows no endpoint", null),
                new DuplicateException(ERROR),
                new InvalidInputException("comment", "is missing"),
                new NotAccreditedException("200000000205", "urn:nhs:names:services:raflags:Consent.read:1"),
                new NotReadyException(List.of("first fault", "second fault")),
                new NotCurrentException(ERROR),
                new OutcomeUnknownException("no answer came in time", ERROR, new IOException("reset")),
                new RecordBrokenOffException(RecordBrokenOffException.Kind.BROKEN, "the connection broke", ERROR, null),
                new RecordNotFoundException(ERROR),
                new RejectedException(ERROR),
                new UnavailableException("it is overloaded", ERROR, Duration.ofSeconds(7), new IOException("reset")));
    }

    @Test
    void theFamilyIsSealedAndEachMemberFinal() {
        assertThat(SpineException.class.isSealed()).isTrue();
        assertThat(family().map(Object::getClass))
                .containsExactlyInAnyOrder(SpineException.class.getPermittedSubclasses());
        assertThat(SpineException.class.getPermittedSubclasses())
                .allMatch(
                        member -> Modifier.isFinal(member.getModifiers()) && Modifier.isPublic(member.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("family")
    void reachesTheHostUnwrappedAndLeavesItsTransactionAlone(SpineException thrown) {
        // The annotation stands at the root alone; the container finds it there because it says inherited.
        ApplicationException marked = SpineException.class.getAnnotation(ApplicationException.class);

        assertThat(thrown).isInstanceOf(RuntimeException.class);
        assertThat(marked.inherited()).isTrue();
        assertThat(marked.rollback()).isFalse();
        assertThat(thrown.getClass().getDeclaredAnnotation(ApplicationException.class))
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("family")
    void survivesTheWayToARemoteHost(SpineException thrown) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        SpineException arrived;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            arrived = (SpineException) in.readObject();
        }

        assertThat(arrived).hasSameClassAs(thrown).hasMessage(thrown.getMessage());
        assertThat(arrived.error()).isEqualTo(thrown.error());
    }

    @ParameterizedTest
    @MethodSource("family")
    void saysWhatTheSpineSaidOrThatNothingWasSent(SpineException thrown) {
        assertThat(thrown.error()).isNotNull();
        assertThat(thrown.getMessage()).isNotBlank();
        if (thrown.error().httpStatus() != 0) {
            assertThat(thrown)
                    .hasMessageContaining("HTTP 422")
                    .hasMessageContaining("DUPLICATE_REJECTED")
                    .hasMessageContaining(ERROR.traceId());
        }
    }

    @Test
    void keepsTheDetailsOfTheirKind() {
        assertThat(new NotReadyException(List.of("first fault", "second fault")))
                .hasMessageContaining("first fault")
                .hasMessageContaining("second fault")
                .extracting(NotReadyException::faults)
                .isEqualTo(List.of("first fault", "second fault"));
        assertThat(new UnavailableException("busy", SpineError.NONE, Duration.ofSeconds(7), null).retryAfter())
                .contains(Duration.ofSeconds(7));
        assertThat(new UnavailableException("busy", SpineError.NONE, null, null).retryAfter())
                .isEmpty();
        assertThat(new OutcomeUnknownException("lost", ERROR, null)).hasMessageContaining("read the record again");
        assertThat(new NotAccreditedException("200000000205", "urn:nhs:names:services:raflags:Flag.read:1"))
                .hasMessageContaining("200000000205")
                .hasMessageContaining("raflags:Flag.read:1");
    }

    @Test
    void anErrorWithoutPartsIsEmptyRatherThanNull() {
        SpineError error = new SpineError(500, null, null, null, null, null);

        assertThat(error.summary()).isEqualTo("HTTP 500");
        assertThat(SpineError.NONE.summary()).isEmpty();
        assertThat(SpineError.withoutAnswer("urn:x", "trace").summary()).isEqualTo("interaction urn:x, trace id trace");
    }

    @Test
    void aSummaryDoesNotSayTheSameTwice() {
        assertThat(new SpineError(404, "NO_RECORD_FOUND", "No record found", "No record found", "", "").summary())
                .isEqualTo("HTTP 404, NO_RECORD_FOUND, No record found");
    }
}
