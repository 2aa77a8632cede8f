/** What services need to read FHIR bodies: the parser that tells what is no FHIR from what has a value too many, and NHS numbers. */
package io.spinebridge.simulator.fhir;
