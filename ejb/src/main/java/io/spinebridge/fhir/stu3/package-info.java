/**
 * What is sent in STU3, for all services that speak STU3: data types and references. HAPI's STU3 classes are used here and in the {@code stu3}
 * package of a service, and nowhere else; what is received is read without them, see {@link io.spinebridge.fhir}.
 */
package io.spinebridge.fhir.stu3;
