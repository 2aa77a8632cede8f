/**
 * What a failed call means, in plain language, for the person at the screen.
 *
 * <p>The exceptions' own messages are for administrators and stay in the log. A clinician can do nothing about a setting or a
 * certificate, so that its faults are not listed on a page, only whom to tell.
 *
 * <p>Every kind of {@link io.spinebridge.api.SpineException} has words of its own; a test holds that none is forgotten. They stand in
 * tables by who refused: this system before anything was sent ({@link io.spinebridge.web.problem.NotSentWording}), the Spine ({@link
 * io.spinebridge.web.problem.SpineAnswerWording}), or the way to a record elsewhere ({@link
 * io.spinebridge.web.problem.RetrievalWording}).
 */
package io.spinebridge.web.problem;
