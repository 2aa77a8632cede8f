/** Another application in the same domain, which has nothing to do with Spinebridge. */
package io.spinebridge.neighbour;
