/**
 * What all pages share: the frame around them with the navigation, the wording of times and codes, fields of forms, what was not
 * understood, and the pages for errors of the container.
 */
package io.spinebridge.web.page;
