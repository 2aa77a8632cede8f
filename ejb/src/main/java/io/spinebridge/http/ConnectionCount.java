package io.spinebridge.http;

/**
 * The connections of one pool at one moment.
 *
 * @param busy those that requests hold
 * @param idle those that stand open for the next request
 * @param waiting requests that wait for one
 */
public record ConnectionCount(int busy, int idle, int waiting) {}
