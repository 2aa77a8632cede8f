/**
 * What values a setting can take: text of a form, a choice, a list, a number, a duration, an address, a path.
 *
 * <p>A type says three things of itself: how text is read, what is wrong with text that cannot be read, and what stands in for it until all
 * faults are known. None of them knows a key.
 */
package io.spinebridge.configuration.value;
