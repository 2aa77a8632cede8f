package io.spinebridge.web.pointers;

import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.web.page.FieldView;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The field that asks for a type of record, as it was filled in.
 *
 * @param entered SNOMED CT code of the chosen type; empty for all
 * @param error what is wrong with it; empty when nothing is
 */
record PointerTypeField(String entered, String error) {

    /** Name and id of the field. */
    static final String NAME = "type";

    /** What a browser sent, with what is wrong about it. */
    static PointerTypeField of(String sent) {
        String entered = Objects.requireNonNullElse(sent, "").strip();
        PointerTypeField field = new PointerTypeField(entered, "");
        return entered.isEmpty() || field.type().isPresent()
                ? field
                : new PointerTypeField(entered, "Choose a type from the list");
    }

    /** The type; empty for all. */
    Optional<PointerType> type() {
        return Arrays.stream(PointerType.values())
                .filter(each -> each.code().equals(entered))
                .findFirst();
    }

    /** The field for the page. */
    FieldView view() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("", "All types");
        Arrays.stream(PointerType.values()).forEach(each -> types.put(each.code(), each.display()));
        return new FieldView(
                NAME,
                "select",
                "Type of record (optional)",
                "",
                entered,
                error,
                FieldView.choices(NAME, entered, types));
    }

    @Override
    public String toString() {
        return "PointerTypeField[withheld]";
    }
}
