/**
 * The National Record Locator (FHIR STU3, 2.8.0) of the simulated Spine: pointers are searched for, read, created, replaced, marked as entered
 * in error, and deleted.
 *
 * <p>A request passes the rules in the order of the locator's reference implementation. It differs from that of Reasonable Adjustments: a
 * missing body and the formats come before the token, the token before the ASIDs; no header names the interaction; the body is read before
 * the query is looked at; who owns a pointer is checked before its status. Hence the rules of admission are the locator's own
 * ({@link io.spinebridge.simulator.pointers.PointersService#admissionRules()}); it shares with the other service what a rule is made of.
 *
 * <p>The rules about the store are asked a second time when a change is carried out, together with it, in one atomic step: of two creates
 * with one master identifier exactly one wins, and a pointer is replaced whole or not at all.
 *
 * <p>In the strict mode the rules {@code nrl.header.names}, {@code nrl.header.unused} and {@code nrl.query.literal} hold clients to the letter of
 * the documentation, beyond what the real service is known to ask; they come behind those with documented words.
 */
package io.spinebridge.simulator.pointers;
