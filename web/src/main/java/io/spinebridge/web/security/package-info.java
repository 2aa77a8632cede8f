/**
 * Who may see a page, and what a browser may do with it: sign-in and sign-out with the container's realm, response headers,
 * and the token that proves a form came from our own page.
 */
package io.spinebridge.web.security;
