/**
 * What a host sees of the National Record Locator: {@link io.spinebridge.api.pointers.RecordLocator} finds pointers to records that other
 * organisations hold, {@link io.spinebridge.api.pointers.RecordPublisher} maintains the pointers to one's own.
 *
 * <p>Two kinds of values, since what is read cannot be chosen and what is written can: {@link io.spinebridge.api.pointers.NewPointer} and
 * its parts refuse whatever the Spine would refuse; {@link io.spinebridge.api.pointers.Pointer} takes whatever the Spine holds, and says of
 * what it does not understand that it does not.
 *
 * <p>Follows <em>National Record Locator API</em> 2.8 (FHIR STU3). Its FHIR R4 successor can stand behind the same interfaces.
 */
package io.spinebridge.api.pointers;
