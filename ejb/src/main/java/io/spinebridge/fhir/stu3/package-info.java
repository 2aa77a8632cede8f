/** STU3 resources and data types, for all services that speak STU3. */
package io.spinebridge.fhir.stu3;
