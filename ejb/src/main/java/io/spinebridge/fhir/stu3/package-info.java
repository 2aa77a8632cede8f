/**
 * What STU3 bodies say, for all services that speak STU3: data types and references as values, the issue of an OperationOutcome, and what of a
 * resource no mapper understood. HAPI's STU3 classes are used here and in the {@code stu3} package of a service, and nowhere else.
 */
package io.spinebridge.fhir.stu3;
