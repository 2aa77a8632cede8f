/**
 * What is counted while calls are made: how many, how they ended, how long they took, and how many bytes went each way.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Plain objects that know neither container nor MicroProfile: whoever publishes the figures ({@code operations}) reads them, or is told of
 *       each call by {@link io.spinebridge.measurement.MeasurementListener}.
 *   <li>A call is what a gateway was asked for, with all its attempts and waits; so the figures are what hosts wait for. Repeats are counted beside.
 *   <li>Cheap: each gateway and each HTTP client has its {@link io.spinebridge.measurement.ServiceMeter} from the beginning, and adds to a counter that
 *       threads do not contend for. The figures outlive a change of settings.
 *   <li>Only words of our own stand in them: organisation, service, interaction, and the name of an exception. Nothing of a patient can get in.
 * </ul>
 */
package io.spinebridge.measurement;
