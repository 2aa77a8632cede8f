package io.spinebridge.configuration;

import io.spinebridge.configuration.value.ChoiceType;
import io.spinebridge.configuration.value.ListType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Reads {@code spinebridge.adjustments.*} beside ASID and URL. Stateless. */
final class AdjustmentsSettingsReader {

    static final Setting<String> LIST_STATUS = Setting.of(
                    "adjustments.list-status",
                    ChoiceType.of("current", "active"),
                    "`status` in searches of the impairment list: `current` or `active` (some environments know the latter only)",
                    "active")
            .byDefault("current");
    static final Setting<List<String>> EDITING_ROLES = Setting.of(
                    "adjustments.editing-roles",
                    ListType.ofSome(NhsForms.JOB_ROLE, "must be a comma-separated list of job roles, or absent"),
                    "job roles (R-codes of the smartcard role) that may edit, comma-separated; editors with another or an unknown one are refused",
                    "R8000,R8001")
            .withoutDefault("every editor may");
    static final Setting<Boolean> RETIRED_REASONS = Setting.of(
                    "adjustments.removal-reasons",
                    new ChoiceType<>(List.of(Map.entry("retired", true), Map.entry("current", false))),
                    "code system of removal reasons: `retired` (the one seen on the wire) or `current` (the four of the value set)",
                    "current")
            .byDefault("retired");

    private AdjustmentsSettingsReader() {}

    static EditingSettings editing(SettingsReader reader) {
        return new EditingSettings(reader.given(EDITING_ROLES).map(LinkedHashSet::new), reader.value(RETIRED_REASONS));
    }
}
