package io.spinebridge.simulator.directory;

import io.spinebridge.simulator.rule.Refusal;

/**
 * How the FHIR API refuses.
 *
 * @param status HTTP status
 * @param issue FHIR issue type
 * @param code code of Spine-ErrorOrWarningCode-1
 * @param reason text
 */
record ApiRefusal(int status, String issue, String code, String reason) implements Refusal {}
