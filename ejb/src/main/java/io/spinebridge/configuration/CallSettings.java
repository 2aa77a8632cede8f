package io.spinebridge.configuration;

import java.time.Duration;

/**
 * Limits of a call.
 *
 * @param connectTimeout until the connection stands ({@code spinebridge.timeout.connect}, default {@code PT5S})
 * @param readTimeout until the answer begins, and between its parts ({@code spinebridge.timeout.read}, default {@code PT30S})
 * @param callTimeout until a request and its answer are complete ({@code spinebridge.timeout.call}, default {@code PT45S})
 * @param streamTimeout as above, for a record that is fetched ({@code spinebridge.timeout.stream}, default {@code PT15M})
 * @param operationTimeout until an operation of a bean is complete, all its requests, attempts and waits together; a change that is
 *     sent is waited for all the same ({@code spinebridge.timeout.operation}, default {@code PT30S})
 * @param longestRetryAfter longest wait that the Spine may ask for within a call; above that the call ends ({@code
 *     spinebridge.retry-after.max}, default {@code PT5S})
 * @param maxPages pages of a search result that are followed ({@code spinebridge.paging.max-pages}, default 20)
 * @param maxAnswerBytes size of an answer ({@code spinebridge.answer.max-bytes}, default 10485760)
 */
public record CallSettings(
        Duration connectTimeout,
        Duration readTimeout,
        Duration callTimeout,
        Duration streamTimeout,
        Duration operationTimeout,
        Duration longestRetryAfter,
        int maxPages,
        int maxAnswerBytes) {}
