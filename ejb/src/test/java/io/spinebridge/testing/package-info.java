/** What the unit tests of several packages share: a clock that is moved by hand, test patients, certificates made on the spot. */
package io.spinebridge.testing;
