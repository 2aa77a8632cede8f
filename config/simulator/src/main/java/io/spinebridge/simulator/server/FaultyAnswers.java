package io.spinebridge.simulator.server;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.service.SpineRefusal;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What a fault makes of an answer. Stateless. */
final class FaultyAnswers {

    private static final String PAGE =
            "<html><title>500: Internal Server Error</title><body>500: Internal Server Error</body></html>";

    private final FhirContext context;

    FaultyAnswers(FhirContext context) {
        this.context = context;
    }

    /** The answer under a fault; {@code real} carries the request out, and is asked only by faults that let it be carried out. */
    Answer of(Fault fault, BodyFormat format, Supplier<Answer> real) {
        return switch (fault.kind()) {
            case HTML_500 -> Answer.text(500, "text/html", PAGE);
            case OUTCOME -> outcome(fault, format);
            case OUTCOME_XML -> outcome(fault, format.asXml());
            case EMPTY -> Answer.empty(fault.status()).with("Retry-After", fault.retryAfter());
            case ANSWER ->
                new Answer(
                        fault.status(),
                        new TreeMap<>(fault.answer().headers()),
                        fault.answer().octets());
            case REDIRECT -> Answer.empty(302).with("Location", "https://elsewhere.example/STU3/Consent");
            case EMPTY_BODY -> {
                real.get();
                yield Answer.empty(200).with("Content-Type", format.asJson().contentType());
            }
            case WRONG_CONTENT_TYPE -> {
                Answer answer = real.get();
                yield new Answer(answer.status(), answer.headers(), answer.body()).with("Content-Type", "text/plain");
            }
            case DELAY, HOLD, SLOW_BODY, GZIP, TRUNCATED, RESET_AFTER -> real.get();
            case RESET_BEFORE -> Answer.empty(0);
        };
    }

    private Answer outcome(Fault fault, BodyFormat format) {
        SpineRefusal refusal = new SpineRefusal(
                fault.status(),
                issueCode(fault.status(), fault.spineCode()),
                fault.spineCode(),
                ErrorDisplays.of(fault.spineCode()),
                fault.diagnostics());
        return Answer.of(refusal, context, format).with("Retry-After", fault.retryAfter());
    }

    /** As Spine Core's tables pair them; for the rest, what the status suggests. */
    private static String issueCode(int status, String spineCode) {
        return switch (spineCode) {
            case "DUPLICATE_REJECTED" -> "duplicate";
            case "INVALID_NHS_NUMBER", "INVALID_IDENTIFIER_SYSTEM", "INVALID_IDENTIFIER_VALUE", "INVALID_ELEMENT" ->
                "value";
            case "INVALID_CODE_SYSTEM", "INVALID_CODE_VALUE" -> "code-invalid";
            case "MESSAGE_NOT_WELL_FORMED" -> "structure";
            case "ORGANISATION_NOT_FOUND" -> "not-found";
            default ->
                switch (status) {
                    case 401, 403 -> "forbidden";
                    case 404 -> "not-found";
                    case 409 -> "conflict";
                    case 415, 501 -> "not-supported";
                    default -> status >= 500 ? "processing" : "invalid";
                };
        };
    }
}
