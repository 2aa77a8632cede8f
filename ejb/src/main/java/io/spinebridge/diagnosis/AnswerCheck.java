package io.spinebridge.diagnosis;

import io.spinebridge.http.HarmlessRead;
import io.spinebridge.http.HarmlessRead.Answer;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** HTTP: does the service answer? Keeps how our clock stands to the answer's. */
final class AnswerCheck implements Check {

    private static final int REFUSALS = 400;
    private static final int FAILURES = 500;
    private static final List<String> IDENTITY_CODES =
            List.of("ASID_CHECK_FAILED", "ACCESS_DENIED_SSL", "ACCESS_DENIED");

    private final Target target;
    private final HarmlessRead read;
    private final URI asked;
    private final boolean hasStatement;
    private final Map<String, String> headers;
    private final Clock clock;
    private volatile Duration ahead;

    /**
     * Asks for the capability statement, or just for an answer where there is none.
     *
     * @param headers what the service is told beside the address
     */
    AnswerCheck(Target target, HarmlessRead read, boolean hasStatement, Map<String, String> headers, Clock clock) {
        this.target = target;
        this.read = read;
        this.asked = hasStatement ? URI.create(target.url() + "/metadata") : target.url();
        this.hasStatement = hasStatement;
        this.headers = headers;
        this.clock = clock;
    }

    @Override
    public Finding look() {
        Instant before = clock.instant();
        try {
            Answer answer = read.get(asked, headers);
            Instant after = clock.instant();
            Instant between = before.plus(Duration.between(before, after).dividedBy(2));
            ahead = answer.date().map(date -> Duration.between(date, between)).orElse(null);
            return finding(answer, Duration.between(before, after));
        } catch (IOException failed) {
            return Finding.failed(
                    "no answer came to GET " + asked + " (" + failed.getClass().getSimpleName() + ")",
                    "The connection stands, and nothing comes back over it: the service has trouble of its own, or a device on the way has.");
        }
    }

    private Finding finding(Answer answer, Duration took) {
        String found = "GET " + asked + " was answered with HTTP " + answer.status() + " in " + took.toMillis() + " ms";
        Optional<String> refused = IDENTITY_CODES.stream()
                .filter(code -> answer.beginning().contains(code))
                .findFirst();
        if (answer.status() >= FAILURES) {
            return Finding.warning(found, "The service has trouble of its own: wait, or ask the Spine's service desk.");
        }
        if (refused.isPresent()) {
            return Finding.warning(
                    found + ", " + refused.get(),
                    "Does the certificate belong to spinebridge.asid, and is " + target.setting()
                            + " of the same environment?");
        }
        if (answer.status() >= REFUSALS && hasStatement) {
            return Finding.warning(
                    found + " in place of a capability statement",
                    "There is a way, and somebody answers. Is the path of " + target.setting() + " right?");
        }
        return Finding.fine(found);
    }

    /** By how much our clock is ahead of the answer's; empty when there is none, or it does not say. */
    Optional<Duration> ahead() {
        return Optional.ofNullable(ahead);
    }

    @Override
    public void close() {
        read.close();
    }
}
