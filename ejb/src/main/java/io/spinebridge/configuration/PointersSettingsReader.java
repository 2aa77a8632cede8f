package io.spinebridge.configuration;

import io.spinebridge.configuration.PointersSettings.Access;
import io.spinebridge.configuration.value.ChoiceType;
import io.spinebridge.configuration.value.ListType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code spinebridge.pointers.*} beside ASID and URL. Stateless. */
final class PointersSettingsReader {

    private static final AccessCodesType CODES = new AccessCodesType();

    static final Setting<Set<String>> POINTER_ACCESS = Setting.of(
                    "pointers.access.pointer",
                    CODES,
                    "role or activity codes whose holders see pointers, comma-separated; `*` for everyone, `none`",
                    "B0268,R8000")
            .byDefault("B0268,B0269");
    static final Setting<Set<String>> RECORD_ACCESS = Setting.of(
                    "pointers.access.record",
                    CODES,
                    "role or activity codes whose holders see pointers and open the records",
                    "B0269,R8000")
            .byDefault("B0269");
    static final Setting<Set<String>> POINTER_ACCESS_OF_TYPE = Setting.of(
                    "pointers.access.<type>.pointer",
                    CODES,
                    "who sees pointers of one type, by its SNOMED CT code: one of release 2.8, or of `further-types`",
                    "B0268,R8000")
            .withoutDefault("`spinebridge.pointers.access.pointer`");
    static final Setting<Set<String>> RECORD_ACCESS_OF_TYPE = Setting.of(
                    "pointers.access.<type>.record",
                    CODES,
                    "who sees pointers of one type and opens the records",
                    "B0269,R8000")
            .withoutDefault("`spinebridge.pointers.access.record`");
    static final Setting<List<String>> FURTHER_TYPES = Setting.of(
                    "pointers.access.further-types",
                    ListType.of(
                            NhsForms.SNOMED_CT, "must be a comma-separated list of SNOMED CT codes of pointer types"),
                    "types of pointers, beside the nine of release 2.8, that may be seen at all; all others are withheld, and counted",
                    "861421000000108")
            .byDefault("", "none");
    static final Setting<Boolean> COUNT_BY_SUMMARY = Setting.of(
                    "pointers.count",
                    new ChoiceType<>(List.of(Map.entry("search", false), Map.entry("summary", true))),
                    "how pointers are counted: by a `search`, or by the withdrawn `_summary=count` (`summary`)",
                    "summary")
            .byDefault("search");

    private PointersSettingsReader() {}

    static PointersSettings read(SettingsReader reader) {
        String pointer = CODES.text(reader.value(POINTER_ACCESS));
        String record = CODES.text(reader.value(RECORD_ACCESS));
        Map<String, Access> table = new LinkedHashMap<>();
        for (String type : PointerTypeCodes.with(reader.value(FURTHER_TYPES))) {
            table.put(
                    type,
                    new Access(
                            reader.value(POINTER_ACCESS_OF_TYPE.of(type).byDefault(pointer)),
                            reader.value(RECORD_ACCESS_OF_TYPE.of(type).byDefault(record))));
        }
        return new PointersSettings(table, reader.value(COUNT_BY_SUMMARY));
    }
}
