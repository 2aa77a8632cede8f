/**
 * The wire of Reasonable Adjustments in STU3: client, profile, mappers, resources. <em>Reasonable Adjustments API</em>, release 0.3.7-beta,
 * profiles 2.0.0.
 *
 * <p>{@link io.spinebridge.adjustments.stu3.Stu3Adjustments} joins it. Decisions:
 *
 * <ul>
 *   <li>A mapper takes what it understands from the received element; whatever else stands there is told, see {@link io.spinebridge.fhir}. What
 *       every entry bears and no value needs (category, purpose, policy, title) is taken only as long as it is what it always is.
 *   <li>What a search found is sorted once, for all searches: this patient's entries in force, and all else. A resource of another kind, an
 *       inactive entry, another patient's entry are surfaced as such; another patient's entry is told without its content.
 *   <li>An entry that is changed is read anew, must still be the version that the user saw, and is changed where it stands: everything else goes
 *       back as it came.
 *   <li>A status of 200 does not say that a change was made: the answer must be about the entry and the patient of the change, and must not say
 *       that something failed. Where it says something else, the outcome is unknown.
 *   <li>An entry in whose status nothing can be read counts as neither in force nor removed: it is shown as such.
 * </ul>
 */
package io.spinebridge.adjustments.stu3;
