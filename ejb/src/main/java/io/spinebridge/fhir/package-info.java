/**
 * What a body says, and what of it was not understood. This package knows no release of FHIR; each release has a package below it.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A body is read into a tree of its own, {@link io.spinebridge.fhir.Element}: every member in its order, a second one of the same name too,
 *       numbers in the characters that were received. A mapper asks an element for its members, and what it asked for is marked. What is left
 *       unmarked {@link io.spinebridge.fhir.NotUnderstoodElements} tells, once for each place and reason. So a mapper need not say what it
 *       understands: nothing is lost for not having been thought of. A test puts a marker at every place of every published resource.
 *   <li>What was asked for and has another form than FHIR says is told with its content, and {@code missing} is set: the values lack something for
 *       it. It never hides what stands beside it.
 *   <li>The same tree is made of XML, so that there is one way of reading. A list of one and a single element look alike in XML; an element that
 *       came in XML gives either.
 *   <li>Text is decoded strictly, in the character set that its bytes, {@code Content-Type} or XML's own declaration tell; of refusals too. A byte that is none of the character set becomes half a surrogate pair, which no text holds otherwise: the
 *       text around it is told as damaged, with the byte in hexadecimal, and is never sent back.
 *   <li>Bodies are bounded: in length ({@code spinebridge.answer.max-bytes}), in the number of their values, and in depth. What is nested deeper
 *       than anything of FHIR is kept as text, so that it is told, costs no stack, and hides nothing beside it. Of a body that is nested deeper than a
 *       thousand nothing is believed: that is no entry gone wrong, but somebody who wants to do harm, and its end can be found at a cost alone.
 *   <li>An entry that is changed goes back as it came ({@link io.spinebridge.fhir.ReceivedResource}); HAPI's model makes only what is new. Measured
 *       on a search of 20 pointers: the tree with every member marked takes a third of the time of HAPI's parse alone, and half of its memory.
 * </ul>
 */
package io.spinebridge.fhir;
