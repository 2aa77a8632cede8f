package io.spinebridge.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.ConflictException;
import io.spinebridge.api.CorrectionIncompleteException;
import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NotAccreditedException;
import io.spinebridge.api.NotCurrentException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureWordingTest {

    private static final SpineError ERROR = new SpineError(
            422,
            "INVALID_RESOURCE",
            "Invalid resource",
            "a detail for engineers",
            "urn:nhs:names:services:ra:read",
            "trace-1");

    private static final Map<SpineException, Integer> STATUS = Map.ofEntries(
            Map.entry(new InvalidInputException("Comment", "is too long"), 400),
            Map.entry(new CallerRefusedException("no role profile"), 403),
            Map.entry(new NotAccreditedException("200000000205", "urn:nhs:names:services:ra:read"), 503),
            Map.entry(new NotReadyException(List.of("spinebridge.asid: secret of the administrator")), 503),
            Map.entry(new AccessDeniedException(ERROR), 403),
            Map.entry(new UnavailableException("circuit breaker", ERROR, null, null), 503),
            Map.entry(new RejectedException(ERROR), 502),
            Map.entry(new RecordNotFoundException(ERROR), 404),
            Map.entry(new ConflictException(ERROR), 409),
            Map.entry(new NotCurrentException(ERROR), 410),
            Map.entry(
                    new DirectoryException(
                            DirectoryException.Problem.EMPTY, "the directory: secret of the administrator", null),
                    502),
            Map.entry(new RecordBrokenOffException(RecordBrokenOffException.Kind.BROKEN, "reset", ERROR, null), 502),
            Map.entry(new DuplicateException(ERROR), 409),
            Map.entry(new OutcomeUnknownException("reset", ERROR, null), 502),
            Map.entry(
                    new CorrectionIncompleteException(new UnavailableException("circuit breaker", ERROR, null, null)),
                    503));

    @Test
    void knowsEveryKindOfFailure() {
        assertThat(STATUS.keySet().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.of(SpineException.class.getPermittedSubclasses()));
    }

    static Stream<SpineException> failures() {
        return STATUS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysInPlainWordsWhatHappenedAndWhatToDo(SpineException failure) {
        Problem problem = FailureWording.of(failure);

        assertThat(problem.status()).isEqualTo(STATUS.get(failure));
        assertThat(problem.title()).isNotBlank().doesNotContain("Exception");
        assertThat(problem.advice())
                .isNotEmpty()
                .allSatisfy(paragraph -> assertThat(paragraph)
                        .endsWith(".")
                        .doesNotContain("engineers", "circuit breaker", "spinebridge.", "HTTP"));
    }

    @Test
    void everyKindHasItsOwnTitle() {
        assertThat(failures().map(failure -> FailureWording.of(failure).title()))
                .doesNotHaveDuplicates();
    }

    @Test
    void givesSupportWhatItNeedsToFindTheCall() {
        assertThat(FailureWording.of(new RejectedException(ERROR)).reference())
                .containsExactly(
                        new SupportReference("Trace id", "trace-1"),
                        new SupportReference("Interaction", "urn:nhs:names:services:ra:read"),
                        new SupportReference("Spine error code", "INVALID_RESOURCE"),
                        new SupportReference("HTTP status", "422"));
    }

    @Test
    void givesNoEmptyReference() {
        assertThat(FailureWording.of(new CallerRefusedException("no role profile"))
                        .reference())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PT1S,    1, wait 1 second before",
        "PT0.2S,  1, wait 1 second before",
        "PT30S,  30, wait 30 seconds before",
        "PT2M1S, 121, wait 3 minutes before"
    })
    void saysHowLongToWait(Duration wait, long seconds, String words) {
        Problem problem = FailureWording.of(new UnavailableException("429", ERROR, wait, null));

        assertThat(problem.retryAfterSeconds()).isEqualTo(seconds);
        assertThat(problem.advice())
                .anySatisfy(paragraph -> assertThat(paragraph).contains(words));
    }

    @Test
    void doesNotInventAWait() {
        Problem problem = FailureWording.of(new UnavailableException("no connection", ERROR, null, null));

        assertThat(problem.retryAfterSeconds()).isZero();
        assertThat(problem.advice())
                .anySatisfy(paragraph -> assertThat(paragraph).startsWith("Try again in a few minutes."));
    }

    @Test
    void saysPreciselyWhatHalfOfACorrectionWasDone() {
        Problem notRecorded = ChangeFailureWording.of(new CorrectionIncompleteException(new RejectedException(ERROR)));
        Problem unknown = ChangeFailureWording.of(
                new CorrectionIncompleteException(new OutcomeUnknownException("reset", ERROR, null)));

        assertThat(notRecorded.title()).isEqualTo("The old entry was removed, but the new one was not recorded");
        assertThat(notRecorded.advice()).contains("Why it was not recorded: The Spine did not accept the request.");
        assertThat(unknown.title())
                .isEqualTo("The old entry was removed, and it is not known whether the new one was recorded");
    }

    @Test
    void speaksOfTheChangeAndNotOfALookUpWhereAChangeFailed() {
        assertThat(ChangeFailureWording.of(new UnavailableException("no connection", ERROR, null, null))
                        .advice())
                .contains("Nothing was changed. What you entered is still here.");
        assertThat(ChangeFailureWording.of(new InvalidInputException("adjustment", "is removed already"))
                        .advice())
                .containsExactly("The adjustment is removed already. Nothing was changed.");
    }
}
