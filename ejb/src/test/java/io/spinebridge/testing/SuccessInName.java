package io.spinebridge.testing;

import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.ScriptedAnswer;
import io.spinebridge.simulator.fault.ScriptedAnswer.Ending;

/** Answers with a status of success that do not say that a change was made. */
public enum SuccessInName {
    ERROR(200, "application/fhir+json", outcome(issue("error", "INTERNAL_SERVER_ERROR"))),
    FATAL(200, "application/fhir+json", outcome(issue("fatal", "ACCESS_DENIED"))),
    ERROR_BEHIND_SUCCESS(
            200,
            "application/fhir+json",
            outcome(issue("information", "RESOURCE_CREATED") + ',' + issue("error", "INVALID_RESOURCE"))),
    ERROR_WITH_THE_CODE_OF_SUCCESS(
            200,
            "application/fhir+json",
            outcome(issue("error", "RESOURCE_CREATED")
                    + ','
                    + issue("error", "RESOURCE_UPDATED")
                    + ','
                    + issue("error", "RESOURCE_DELETED"))),
    ERROR_CREATED(201, "application/fhir+json", outcome(issue("error", "INVALID_RESOURCE"))),
    ERROR_IN_XML(
            200,
            "application/fhir+xml",
            "<OperationOutcome xmlns=\"http://hl7.org/fhir\"><issue><severity value=\"error\"/>"
                    + "<code value=\"processing\"/></issue></OperationOutcome>"),
    NO_ISSUE(200, "application/fhir+json", "{\"resourceType\":\"OperationOutcome\"}"),
    EMPTY(200, "application/fhir+json", ""),
    EMPTY_WITHOUT_TYPE(200, "", ""),
    CREATED_AND_EMPTY(201, "", ""),
    ACCEPTED(202, "", ""),
    NO_CONTENT(204, "", ""),
    PAGE(200, "text/html", "<html><body>Signed out</body></html>"),
    PAGE_CALLED_FHIR(200, "application/fhir+json", "<html><body>Signed out</body></html>"),
    TEXT(200, "text/plain", "OK"),
    NO_RESOURCE(200, "application/json", "{\"ok\":true}"),
    NULL(200, "application/fhir+json", "null"),
    ANOTHER_KIND(200, "application/fhir+json", "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0}"),
    ANOTHER_PERSONS(200, "application/fhir+json", "{\"resourceType\":\"Patient\",\"id\":\"9990000026\"}"),
    NESTED(200, "application/fhir+json", "{\"resourceType\":\"OperationOutcome\",\"issue\":" + "[".repeat(100_000)),
    CUT(200, "application/fhir+json", outcome(issue("information", "RESOURCE_CREATED"))) {
        @Override
        public Fault fault() {
            Fault whole = super.fault();
            return Fault.answer(whole.status(), whole.answer().ending(Ending.CUT_OFF));
        }
    };

    private final int status;
    private final String contentType;
    private final String body;

    SuccessInName(int status, String contentType, String body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    /** The answer, to be ordered of the simulator: it changes nothing. */
    public Fault fault() {
        return Fault.answer(status, ScriptedAnswer.of(contentType, body));
    }

    /** Whether it is an OperationOutcome that can be read. */
    public boolean isOutcome() {
        return compareTo(NO_ISSUE) <= 0;
    }

    private static String outcome(String issues) {
        return "{\"resourceType\":\"OperationOutcome\",\"issue\":[" + issues + "]}";
    }

    private static String issue(String severity, String code) {
        return "{\"severity\":\"" + severity + "\",\"code\":\"processing\",\"details\":{\"coding\":[{\"system\":"
                + "\"https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1\",\"code\":\"" + code + "\"}]}}";
    }
}
