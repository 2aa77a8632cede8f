/**
 * The pages of Spinebridge: what a clinician sees. They call the EJB's interfaces and nothing else; no FHIR, HTTP client or
 * configuration type stands here.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Packages are named by service: {@link io.spinebridge.web.adjustments} with {@link
 *       io.spinebridge.web.adjustments.editing}, and {@link io.spinebridge.web.pointers} with {@link
 *       io.spinebridge.web.retrieval}. They share {@link io.spinebridge.web.page} (frame, fields and wording of all pages) and
 *       {@link io.spinebridge.web.problem} (failures in plain language); {@link io.spinebridge.web.security} (sign-in, headers,
 *       forms from elsewhere) holds for all without being asked. Adjustments and pointers know nothing of each other.
 *   <li>Who may enter an area of work stands twice: in {@code web.xml}, which the container enforces, and in {@link
 *       io.spinebridge.web.page.Area}, by which the navigation shows nobody what they may not open. A test holds them together.
 *   <li>A servlet only reads parameters and picks a JSP. What a page says is decided in plain classes and handed over as
 *       records of finished texts ({@code …View}); the JSP escapes and lays out, it does not decide.
 *   <li>No script at all: the pages must work on any ward computer, and the content security policy forbids it.
 *   <li>An NHS number travels in the body of a POST, never in an address, so that it reaches no access log, history or
 *       Referer header. Such an answer is not redirected, because the address of the next page would have to name the patient.
 * </ul>
 */
package io.spinebridge.web;
