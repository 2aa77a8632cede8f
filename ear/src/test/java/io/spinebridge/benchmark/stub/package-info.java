/** A Spine that checks nothing: it answers as the simulator did once, as fast as it can or after a set time, over mutual TLS. */
package io.spinebridge.benchmark.stub;
