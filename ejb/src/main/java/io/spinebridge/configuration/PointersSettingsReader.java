package io.spinebridge.configuration;

import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.configuration.PointersSettings.Access;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code spinebridge.pointers.*} beside ASID and URL. Stateless. */
final class PointersSettingsReader {

    private static final String ACCESS = "pointers.access.";
    private static final Pattern CODE = Pattern.compile("[BR][0-9]{4}");
    private static final Pattern TYPE = Pattern.compile("[1-9][0-9]{5,17}");
    private static final List<String> POINTER_CODES = List.of("B0268", "B0269");
    private static final List<String> RECORD_CODES = List.of("B0269");

    private PointersSettingsReader() {}

    static PointersSettings read(SettingsReader reader) {
        List<String> pointer = codes(reader, ACCESS + "pointer", POINTER_CODES);
        List<String> record = codes(reader, ACCESS + "record", RECORD_CODES);
        Map<String, Access> table = new LinkedHashMap<>();
        types(reader)
                .forEach(type -> table.put(
                        type,
                        new Access(
                                new LinkedHashSet<>(codes(reader, ACCESS + type + ".pointer", pointer)),
                                new LinkedHashSet<>(codes(reader, ACCESS + type + ".record", record)))));
        return new PointersSettings(
                table,
                reader.oneOf("pointers.count", "search", "search", "summary").equals("summary"));
    }

    private static Set<String> types(SettingsReader reader) {
        List<String> further = reader.list(ACCESS + "further-types", List.of());
        if (!further.stream().allMatch(type -> TYPE.matcher(type).matches())) {
            reader.fault(
                    ACCESS + "further-types",
                    "must be a comma-separated list of SNOMED CT codes of pointer types",
                    "736253002");
        }
        Set<String> types = new LinkedHashSet<>();
        Stream.concat(Arrays.stream(PointerType.values()).map(PointerType::code), further.stream())
                .forEach(types::add);
        return types;
    }

    private static List<String> codes(SettingsReader reader, String key, List<String> standard) {
        List<String> codes = reader.list(key, standard);
        if (codes.isEmpty() || codes.equals(List.of("none"))) {
            return List.of();
        }
        if (!codes.equals(List.of(Access.EVERYONE))
                && !codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
            reader.fault(
                    key,
                    "must be a comma-separated list of role or activity codes, * for everyone, or none",
                    "B0268,B0269");
            return standard;
        }
        return codes;
    }
}
