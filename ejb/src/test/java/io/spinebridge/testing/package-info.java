/**
 * What the tests of several packages share: a clock that is moved by hand, test patients, settings, certificates made on the spot, and, for tests
 * against the simulator, the module joined to it ({@link io.spinebridge.testing.WithTestSpine}).
 */
package io.spinebridge.testing;
