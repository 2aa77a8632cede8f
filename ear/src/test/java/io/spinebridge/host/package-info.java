/**
 * A hospital's application as it might be: its own EJB module and pages in one EAR with Spinebridge. The tests reach Spinebridge through
 * it, as a clinician's workflow would.
 */
package io.spinebridge.host;
