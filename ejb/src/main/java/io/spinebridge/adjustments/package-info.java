/**
 * Reasonable Adjustments: the bean, the wire client, and the mapping between values and STU3 resources. <em>Reasonable Adjustments
 * API</em>, release 0.3.7-beta, profiles 2.0.0.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Mapping is by whitelist: each mapper names the elements that it understands, and {@link io.spinebridge.fhir.stu3.NotUnderstoodElements} surfaces
 *       whatever else a resource holds. A new element or extension of the Spine thus shows up as "not understood", and never vanishes.
 *   <li>Search results are not filtered by what they should hold: a resource of another kind, an inactive entry, another patient's entry are
 *       surfaced as such. Another patient's entry is told without its content.
 *   <li>Each search is one read of the gateway; a whole record is up to five. If one of them fails, the whole operation fails: half a record
 *       that looks whole is worse than none.
 * </ul>
 */
package io.spinebridge.adjustments;
