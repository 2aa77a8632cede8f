/**
 * The wire of Reasonable Adjustments in STU3: client, profile, mappers, resources. <em>Reasonable Adjustments API</em>, release 0.3.7-beta,
 * profiles 2.0.0.
 *
 * <p>{@link io.spinebridge.adjustments.stu3.Stu3Adjustments} joins it. Decisions:
 *
 * <ul>
 *   <li>Mapping is by whitelist: each mapper names the elements that it understands, and {@link
 *       io.spinebridge.fhir.stu3.NotUnderstoodElements} surfaces whatever else a resource holds. A new element or extension of the Spine thus
 *       shows up as "not understood", and never vanishes.
 *   <li>What a search found is sorted once, for all searches: this patient's entries in force, and all else. A resource of another kind, an
 *       inactive entry, another patient's entry are surfaced as such; another patient's entry is told without its content.
 *   <li>An entry that is changed is read anew, must still be the version that the user saw, and is sent back whole. What HAPI could not keep
 *       while parsing would be lost that way: such entries are not changed.
 * </ul>
 */
package io.spinebridge.adjustments.stu3;
