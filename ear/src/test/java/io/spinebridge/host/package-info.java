/**
 * A hospital's application as it might be: its own EJB module and pages in one EAR with Spinebridge. The tests reach Spinebridge through
 * it, as a clinician's workflow would; the run command too, where Spinebridge has no page.
 *
 * <p>Two ways in: {@link io.spinebridge.host.HostServlet} starts a workflow of several calls and reports it in words; {@link
 * io.spinebridge.host.StepServlet} makes a single call, and gives back what came of it.
 */
package io.spinebridge.host;
