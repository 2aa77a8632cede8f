package io.spinebridge.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.ref.Cleaner;

/**
 * Ends answers that nobody can read or close any more, since whoever had them dropped them: each would hold its connection until its deadline.
 * Thread safe.
 */
final class ForgottenAnswers {

    private static final Logger LOG = System.getLogger(ForgottenAnswers.class.getName());

    /** One thread for all clients. */
    private static final Cleaner CLEANER = Cleaner.create();

    private final String purpose;

    /**
     * Watches nothing yet.
     *
     * @param purpose what the answers are for, for administrators
     */
    ForgottenAnswers(String purpose) {
        this.purpose = purpose;
    }

    /** Watches a body; the request must not refer to it. */
    Cleaner.Cleanable watch(AnswerBody body, RunningRequest request) {
        return CLEANER.register(body, () -> {
            if (request.open()) {
                LOG.log(Level.WARNING, "An answer ({0}) was never closed: its connection is ended", purpose);
                request.abandon();
            }
        });
    }

    /** Tells of an answer that was still open when its time was over. */
    void late(TimeLimit limit) {
        LOG.log(
                Level.WARNING,
                "An answer ({0}) was still being read, or never closed, after {1} ({2}): its connection is ended",
                purpose,
                limit.allowed(),
                limit.setting());
    }
}
