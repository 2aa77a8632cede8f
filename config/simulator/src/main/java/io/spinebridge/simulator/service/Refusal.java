package io.spinebridge.simulator.service;

/**
 * How the Spine refuses: the parts of a Spine-OperationOutcome-1 and its HTTP status.
 *
 * @param status HTTP status
 * @param issueCode FHIR issue type, for example {@code invalid}
 * @param spineCode code of Spine-ErrorOrWarningCode-1
 * @param display its display
 * @param diagnostics detail text, may be null
 */
public record Refusal(int status, String issueCode, String spineCode, String display, String diagnostics) {}
