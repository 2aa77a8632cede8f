/**
 * What all pages share: the frame around them, the wording of dates and codes, and how a failed call is told in plain language.
 */
package io.spinebridge.web.page;
