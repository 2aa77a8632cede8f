package io.spinebridge.benchmark.stub;

import java.util.Map;

/**
 * An answer that is always the same.
 *
 * @param status HTTP status
 * @param headers those that count
 * @param body what comes with it; not to be changed
 */
record RecordedAnswer(int status, Map<String, String> headers, byte[] body) {}
