package io.spinebridge.configuration;

import io.spinebridge.configuration.value.DurationType;
import io.spinebridge.configuration.value.NumberType;
import java.time.Duration;

/** Reads the limits of a call: {@code spinebridge.timeout.*}, {@code retry-after.*}, {@code paging.*} and {@code answer.*}. Stateless. */
final class CallSettingsReader {

    static final Setting<Duration> CONNECT_TIMEOUT = Setting.of(
                    "timeout.connect",
                    new DurationType(Duration.ofMinutes(5)),
                    "until the connection stands (ISO 8601)",
                    "PT3S")
            .byDefault("PT5S");
    static final Setting<Duration> READ_TIMEOUT = Setting.of(
                    "timeout.read",
                    new DurationType(Duration.ofMinutes(5)),
                    "until the answer begins, and between its parts",
                    "PT20S")
            .byDefault("PT30S");
    static final Setting<Duration> CALL_TIMEOUT = Setting.of(
                    "timeout.call",
                    new DurationType(Duration.ofMinutes(10)),
                    "until a request and its answer are complete; ends answers that drip",
                    "PT1M")
            .byDefault("PT45S");
    static final Setting<Duration> STREAM_TIMEOUT = Setting.of(
                    "timeout.stream",
                    new DurationType(Duration.ofHours(6)),
                    "until a record that is fetched is complete; `timeout.read` ends one that does not go on",
                    "PT30M")
            .byDefault("PT15M");
    static final Setting<Duration> OPERATION_TIMEOUT = Setting.of(
                    "timeout.operation",
                    new DurationType(Duration.ofMinutes(10)),
                    "for all requests, attempts and waits of one operation together; a change that is sent is waited for all the same",
                    "PT20S")
            .byDefault("PT30S");
    static final Setting<Duration> LONGEST_RETRY_AFTER = Setting.of(
                    "retry-after.max",
                    new DurationType(Duration.ofMinutes(1)),
                    "longest wait that the Spine may ask for (`Retry-After`) within a call; longer ones end the call",
                    "PT2S")
            .byDefault("PT5S");
    static final Setting<Integer> MAX_PAGES = Setting.of(
                    "paging.max-pages", new NumberType(1, 1000), "pages of a search result that are followed", "50")
            .byDefault("20");
    static final Setting<Integer> MAX_ANSWER_BYTES = Setting.of(
                    "answer.max-bytes",
                    new NumberType(1024, 100 * 1024 * 1024),
                    "longest answer that is taken",
                    "20971520")
            .byDefault("10485760");

    private CallSettingsReader() {}

    static CallSettings read(SettingsReader reader) {
        return new CallSettings(
                reader.value(CONNECT_TIMEOUT),
                reader.value(READ_TIMEOUT),
                reader.value(CALL_TIMEOUT),
                reader.value(STREAM_TIMEOUT),
                reader.value(OPERATION_TIMEOUT),
                reader.value(LONGEST_RETRY_AFTER),
                reader.value(MAX_PAGES),
                reader.value(MAX_ANSWER_BYTES));
    }
}
