package io.spinebridge.host;

import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.io.StringReader;

/**
 * What became of a call, as the host's EJB saw it.
 *
 * @param thrown class of what Spinebridge threw at the host's EJB; empty when it returned
 * @param message its message
 * @param httpStatus the Spine's HTTP status; 0 for none
 * @param spineCode the Spine's code
 * @param traceId identifier of the request
 * @param retryAfterSeconds how long the Spine asked to wait; 0 when it did not
 * @param rolledBack whether the host's transaction was marked for roll-back
 * @param answer what was read, in a few words
 */
public record CallReport(
        String thrown,
        String message,
        int httpStatus,
        String spineCode,
        String traceId,
        long retryAfterSeconds,
        boolean rolledBack,
        String answer)
        implements Serializable {

    static CallReport answered(String answer, boolean rolledBack) {
        return new CallReport("", "", 0, "", "", 0, rolledBack, answer);
    }

    static CallReport failed(RuntimeException thrown, boolean rolledBack) {
        if (!(thrown instanceof SpineException told)) {
            return new CallReport(
                    thrown.getClass().getName(), String.valueOf(thrown.getMessage()), 0, "", "", 0, rolledBack, "");
        }
        long wait = told instanceof UnavailableException unavailable
                ? unavailable.retryAfter().map(java.time.Duration::toSeconds).orElse(0L)
                : 0;
        return new CallReport(
                told.getClass().getName(),
                told.getMessage(),
                told.error().httpStatus(),
                told.error().spineCode(),
                told.error().traceId(),
                wait,
                rolledBack,
                "");
    }

    /** Whether Spinebridge returned. */
    public boolean returned() {
        return thrown.isEmpty();
    }

    /** As text, for the way to the test. Public: the page is loaded by another class loader than this. */
    public String toJson() {
        return Json.createObjectBuilder()
                .add("thrown", thrown)
                .add("message", message)
                .add("httpStatus", httpStatus)
                .add("spineCode", spineCode)
                .add("traceId", traceId)
                .add("retryAfterSeconds", retryAfterSeconds)
                .add("rolledBack", rolledBack)
                .add("answer", answer)
                .build()
                .toString();
    }

    /** Reads what {@link HostServlet} wrote. */
    public static CallReport fromJson(String text) {
        JsonObject json = Json.createReader(new StringReader(text)).readObject();
        return new CallReport(
                json.getString("thrown"),
                json.getString("message"),
                json.getInt("httpStatus"),
                json.getString("spineCode"),
                json.getString("traceId"),
                json.getJsonNumber("retryAfterSeconds").longValue(),
                json.getBoolean("rolledBack"),
                json.getString("answer"));
    }
}
