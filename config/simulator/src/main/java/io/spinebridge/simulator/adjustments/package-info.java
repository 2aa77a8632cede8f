/**
 * The Reasonable Adjustments API (FHIR STU3) of the simulated Spine: reads, writes, removal of a whole record.
 *
 * <p>A request passes the {@linkplain io.spinebridge.simulator.rule.Rule rules} in the order in which the Spine is
 * documented to check: first those of admission ({@link io.spinebridge.simulator.adjustments.AdmissionRules}: sender, token, interaction,
 * formats), then search parameters, body, profiles, state of the record. A rule looks at nothing but the request and
 * the store; a body is parsed anew by each rule that needs it, for rules are asked by several threads at once and have no
 * place of their own to keep it. The rules about state are asked a second time when a write is carried out, together with
 * the change in one atomic step, so that of two editors exactly one wins.
 *
 * <p>Where the specification is silent or contradicts itself, {@link io.spinebridge.simulator.adjustments.AdjustmentsOptions}
 * offers the choices. Two decisions have no switch. A List is written with entries that refer to contained resources as
 * {@code #id}, the only form the base rules of FHIR allow, although other forms are met when reading. And an update is held to
 * the profiles even where it returns what the service itself gave out: a record from before the current profiles can be
 * removed as a whole by {@code $removerarecord}, but not changed piece by piece.
 *
 * <p>Stored resources are never changed; a new version replaces the former one, and what leaves the store is a copy.
 *
 * <p>The profile rules are written out by hand instead of running a validator over the published profiles: the simulator
 * stays small and quick to start, and says in the answer which element broke which rule. A test compares the two.
 */
package io.spinebridge.simulator.adjustments;
