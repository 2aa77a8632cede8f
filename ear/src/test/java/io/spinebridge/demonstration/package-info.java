/** The local environment for people: starts it, shows that a clinician gets through to the Spine, and stays up. */
package io.spinebridge.demonstration;
