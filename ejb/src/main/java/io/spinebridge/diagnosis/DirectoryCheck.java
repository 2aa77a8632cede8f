package io.spinebridge.diagnosis;

import io.spinebridge.api.SpineException;

/** Does the directory of providers answer? */
final class DirectoryCheck implements Check {

    private final Runnable question;
    private final String answered;

    /**
     * Asks.
     *
     * @param question asks it for something harmless
     * @param answered what is told when it has answered
     */
    DirectoryCheck(Runnable question, String answered) {
        this.question = question;
        this.answered = answered;
    }

    @Override
    public Finding look() {
        try {
            question.run();
            return Finding.fine(answered);
        } catch (SpineException failed) {
            return Finding.failed(
                    failed.getMessage(),
                    "Records of others cannot be fetched until it answers. A table (spinebridge.directory=table) does without it.");
        }
    }
}
