package io.spinebridge.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One of the entries that each request leaves: of itself, of its answer, and where the answer is a record that is handed on, of that record's end. */
public sealed interface AuditEntry {

    /** When it was written. */
    Instant time();

    /** The request that it is about. */
    AuditedRequest request();

    /** What became of the request so far: {@code sent}, {@code ok}, or the kind of failure. */
    String outcome();

    /** Begins the entry of an answer. */
    static AnswerBuilder answerTo(AuditedRequest request) {
        return new AnswerBuilder(request);
    }

    /** Written just before a request is sent. */
    record Request(Instant time, AuditedRequest request) implements AuditEntry {

        @Override
        public String outcome() {
            return "sent";
        }

        @Override
        public String toString() {
            return "Request[" + request.traceId() + "]";
        }
    }

    /**
     * Written when the answer was dealt with, or when there was none. Made by {@link #answerTo}.
     *
     * @param httpStatus its status, 0 when there was no answer
     * @param spineCode the Spine's code; empty when there is none
     * @param duration how long it took
     * @param body the answer's body; empty when it had none, or the service's rules do not ask for it
     * @param location where the Spine put what it created; empty when it put nothing
     */
    record Answer(
            Instant time,
            AuditedRequest request,
            String outcome,
            int httpStatus,
            String spineCode,
            Duration duration,
            String body,
            String location)
            implements AuditEntry {

        @Override
        public String toString() {
            return "Answer[" + request.traceId() + "]";
        }
    }

    /** How the reading of a record ended. */
    enum Ending {
        /** Read to its end, and as long as it should be. */
        WHOLE,
        /** Broken off, too slow or too long: what was read is not all. */
        CUT,
        /** Closed by the host before its end. */
        ABANDONED
    }

    /**
     * Written when a record that was handed on while it arrived came to its end. Made by {@link RecordAudit}.
     *
     * @param ending how
     * @param reason why it was cut, in a word that tells nothing of the patient; empty where it was not
     * @param bytes how much of it was read
     * @param duration since the request was sent
     */
    record End(Instant time, AuditedRequest request, Ending ending, String reason, long bytes, Duration duration)
            implements AuditEntry {

        @Override
        public String outcome() {
            return ending.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return "End[" + request.traceId() + "]";
        }
    }

    /** Names each part of an answer's entry. Of use to one thread. */
    final class AnswerBuilder {

        private final AuditedRequest request;
        private Instant time;
        private String outcome = "";
        private int httpStatus;
        private String spineCode = "";
        private Duration duration = Duration.ZERO;
        private String body = "";
        private String location = "";

        private AnswerBuilder(AuditedRequest request) {
            this.request = request;
        }

        /** When it was written. */
        public AnswerBuilder at(Instant when) {
            time = when;
            return this;
        }

        /** How long the request took. */
        public AnswerBuilder after(Duration howLong) {
            duration = howLong;
            return this;
        }

        /** {@code ok}, or the kind of failure. */
        public AnswerBuilder outcome(String what) {
            outcome = what;
            return this;
        }

        /** Status of the answer. */
        public AnswerBuilder httpStatus(int status) {
            httpStatus = status;
            return this;
        }

        /** The Spine's code. */
        public AnswerBuilder spineCode(String code) {
            spineCode = code;
            return this;
        }

        /** The answer's body, where the service's rules ask for it. */
        public AnswerBuilder body(String text) {
            body = text;
            return this;
        }

        /** Where the Spine put what it created. */
        public AnswerBuilder location(String address) {
            location = address;
            return this;
        }

        /** The entry. */
        public Answer build() {
            return new Answer(time, request, outcome, httpStatus, spineCode, duration, body, location);
        }
    }
}
