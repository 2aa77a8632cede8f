/**
 * What all pages share: the frame around them with the navigation, the wording of times and codes, fields of forms, what was not
 * understood, and how a failed call is told in plain language.
 */
package io.spinebridge.web.page;
