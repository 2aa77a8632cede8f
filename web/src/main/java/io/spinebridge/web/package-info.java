/**
 * The pages of Spinebridge: what a clinician sees. They call the EJB's interfaces and nothing else; no FHIR, HTTP client or
 * configuration type stands here.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>One package per area of work ({@link io.spinebridge.web.adjustments} with {@link io.spinebridge.web.adjustments.editing}, and {@link
 *       io.spinebridge.web.pointers}), beside {@link io.spinebridge.web.page} (what all pages share) and {@link
 *       io.spinebridge.web.security} (sign-in, headers, forms from elsewhere). An area may use those two, never another area.
 *   <li>Who may enter an area stands twice: in {@code web.xml}, which the container enforces, and in {@link
 *       io.spinebridge.web.page.Area}, by which the navigation shows nobody what they may not open. A test holds them together.
 *   <li>A servlet only reads parameters and picks a JSP. What a page says is decided in plain classes and handed over as
 *       records of finished texts; the JSP escapes and lays out, it does not decide.
 *   <li>No script at all: the pages must work on any ward computer, and the content security policy forbids it.
 *   <li>An NHS number travels in the body of a POST, never in an address, so that it reaches no access log, history or
 *       Referer header. Such an answer is not redirected, because the address of the next page would have to name the patient.
 * </ul>
 */
package io.spinebridge.web;
