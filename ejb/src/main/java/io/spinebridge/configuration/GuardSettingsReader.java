package io.spinebridge.configuration;

import io.spinebridge.configuration.value.DurationType;
import io.spinebridge.configuration.value.NumberType;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Reads {@code spinebridge.<service>.guard.*}. Stateless. */
final class GuardSettingsReader {

    static final Setting<Integer> CALLS_AT_ONCE = Setting.of(
                    "<service>.guard.calls-at-once",
                    new NumberType(1, 300),
                    "requests under way at once; more are refused",
                    "100")
            .byDefault("50");
    static final Setting<Integer> BREAKER_CALLS = Setting.of(
                    "<service>.guard.breaker.calls",
                    new NumberType(1, 10_000),
                    "latest requests that the circuit breaker looks at",
                    "40")
            .byDefault("20");
    static final Setting<Integer> BREAKER_FAILURES = Setting.of(
                    "<service>.guard.breaker.failures-percent",
                    new NumberType(1, 100),
                    "share of failed ones among them, in percent, at which none is made for a while",
                    "75")
            .byDefault("50");
    static final Setting<Duration> BREAKER_PAUSE = Setting.of(
                    "<service>.guard.breaker.pause", new DurationType(Duration.ofHours(1)), "that while", "PT10S")
            .byDefault("PT5S");
    static final Setting<Integer> REPEATS = Setting.of(
                    "<service>.guard.repeats",
                    new NumberType(0, GuardSettings.MOST_REPEATS),
                    "how often a failed read is repeated, at most three times; writes never are",
                    "2")
            .byDefault("3");
    static final Setting<Duration> REPEATS_WITHIN = Setting.of(
                    "<service>.guard.repeats-within",
                    new DurationType(Duration.ofMinutes(30)),
                    "time since the first attempt after which none is repeated",
                    "PT1M")
            .byDefault("PT2M");

    private GuardSettingsReader() {}

    static Map<SpineService, GuardSettings> read(SettingsReader reader) {
        Map<SpineService, GuardSettings> guards = new EnumMap<>(SpineService.class);
        for (SpineService service : SpineService.values()) {
            guards.put(
                    service,
                    new GuardSettings(
                            reader.value(CALLS_AT_ONCE.of(service.key())),
                            reader.value(BREAKER_CALLS.of(service.key())),
                            reader.value(BREAKER_FAILURES.of(service.key())),
                            reader.value(BREAKER_PAUSE.of(service.key())),
                            reader.value(REPEATS.of(service.key())),
                            reader.value(REPEATS_WITHIN.of(service.key()))));
        }
        return guards;
    }
}
