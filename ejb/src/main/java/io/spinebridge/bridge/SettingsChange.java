package io.spinebridge.bridge;

import io.spinebridge.configuration.Secret;
import io.spinebridge.configuration.SettingInForce;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a change of settings changed, by names alone. Stateless. */
final class SettingsChange {

    private SettingsChange() {}

    /** The keys whose values differ, in the order of the alphabet. */
    static List<String> keys(List<SettingInForce> former, List<SettingInForce> now) {
        Map<String, Secret> before = contents(former);
        Map<String, Secret> after = contents(now);
        Map<String, Secret> all = new TreeMap<>(before);
        all.putAll(after);
        return all.keySet().stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .toList();
    }

    private static Map<String, Secret> contents(List<SettingInForce> values) {
        return values.stream()
                .collect(Collectors.toMap(SettingInForce::key, SettingInForce::content, (first, second) -> first));
    }
}
