package io.spinebridge.simulator.directory;

/**
 * How the FHIR API refuses.
 *
 * @param status HTTP status
 * @param issue FHIR issue type
 * @param code code of Spine-ErrorOrWarningCode-1
 * @param diagnostics text
 */
record ApiRefusal(int status, String issue, String code, String diagnostics) {}
