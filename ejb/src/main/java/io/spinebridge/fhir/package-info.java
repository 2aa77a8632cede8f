/**
 * What a body says, and what of it was not understood. This package knows no release of FHIR; each release has a package below it.
 */
package io.spinebridge.fhir;
