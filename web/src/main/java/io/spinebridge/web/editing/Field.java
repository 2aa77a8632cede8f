package io.spinebridge.web.editing;

import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.web.adjustments.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The fields of the forms, in the order in which they stand. */
enum Field {
    GIVEN_BY(
            "givenBy",
            Kind.RADIOS,
            "Who gave consent?",
            "consent",
            "",
            options(ProxyRole.values(), ProxyRole::display)),
    BEST_INTEREST_SUMMARY(
            "bestInterestSummary",
            Kind.TEXTAREA,
            "Summary of the best-interest decision",
            "summary",
            "Only for a best-interest decision: who took it, when, and why",
            List.of()),
    CATEGORY(
            "category",
            Kind.SELECT,
            "Category",
            "category",
            "",
            options(AdjustmentCategory.values(), AdjustmentCategory::display)),
    CODE(
            "code",
            Kind.CODE,
            "SNOMED CT code",
            "SNOMED CT code",
            "6 to 18 digits. Leave it empty if you describe the adjustment in your own words alone",
            List.of()),
    DISPLAY("display", Kind.TEXT, "Description of the code", "description", "As SNOMED CT words it", List.of()),
    TEXT(
            "text",
            Kind.TEXTAREA,
            "The adjustment in your own words",
            "adjustment",
            "Beside a code, or instead of one",
            List.of()),
    NOTES("notes", Kind.TEXTAREA, "Further notes (optional)", "note", "", List.of()),
    IMPAIRMENT(
            "impairment",
            Kind.RADIOS,
            "Kind of impairment",
            "impairment",
            "",
            options(ImpairmentType.values(), ImpairmentType::display)),
    CONDITION_CODE("code", Kind.CODE, "SNOMED CT code", "SNOMED CT code", "6 to 18 digits", List.of()),
    CONDITION_DISPLAY(
            "display", Kind.TEXT, "Description of the code", "description", "As SNOMED CT words it", List.of()),
    NOTE("note", Kind.TEXTAREA, "Note (optional)", "note", "", List.of()),
    IMPAIRMENT_NOTE(
            "note",
            Kind.TEXTAREA,
            "Note",
            "note",
            "Needed when the kind is \u201cOther\u201d, otherwise optional",
            List.of()),
    REASON(
            "reason",
            Kind.RADIOS,
            "Why is it to be removed?",
            "reason",
            "",
            options(RemovalReason.values(), Field::plainly)),
    COMMENT(
            "comment",
            Kind.TEXTAREA,
            "Supporting comment",
            "supporting comment",
            "Explains the reason; it is kept with the record",
            List.of()),
    REMOVAL_SUMMARY(
            "removalSummary",
            Kind.TEXTAREA,
            "Summary of the best-interest decision (optional)",
            "summary",
            "Only when the reason is a best-interest decision",
            List.of());

    /** How a field is filled in. */
    enum Kind {
        TEXT,
        CODE,
        TEXTAREA,
        SELECT,
        RADIOS
    }

    /** One of the values to choose from. */
    record Option(String value, String label) {}

    private final String parameter;
    private final Kind kind;
    private final String label;
    private final String noun;
    private final String hint;
    private final List<Option> options;

    Field(String parameter, Kind kind, String label, String noun, String hint, List<Option> options) {
        this.parameter = parameter;
        this.kind = kind;
        this.label = label;
        this.noun = noun;
        this.hint = hint;
        this.options = options;
    }

    static List<Field> of(Task task) {
        List<Field> fields = new ArrayList<>();
        if (task.adds()) {
            fields.addAll(
                    switch (task.subject()) {
                        case CONSENT -> List.of(GIVEN_BY, BEST_INTEREST_SUMMARY);
                        case ADJUSTMENT -> List.of(CATEGORY, CODE, DISPLAY, TEXT, NOTES);
                        case IMPAIRMENT -> List.of(IMPAIRMENT, IMPAIRMENT_NOTE);
                        case UNDERLYING_CONDITION -> List.of(CONDITION_CODE, CONDITION_DISPLAY, NOTE);
                        case THRESHOLD, RECORD -> List.<Field>of();
                    });
        }
        if (task.removes()) {
            fields.addAll(List.of(REASON, COMMENT));
        }
        if (task == Task.WITHDRAW_CONSENT) {
            fields.add(REMOVAL_SUMMARY);
        }
        return List.copyOf(fields);
    }

    String parameter() {
        return parameter;
    }

    Kind kind() {
        return kind;
    }

    String label() {
        return label;
    }

    /** What it is called within a sentence. */
    String noun() {
        return noun;
    }

    String hint() {
        return hint;
    }

    List<Option> options() {
        return options;
    }

    /** A value as people read it. */
    String shown(String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), label.apply(value)))
                .toList();
    }

    private static String plainly(RemovalReason reason) {
        return switch (reason) {
            case ERROR -> "It was recorded in error";
            case PATIENT_DISSENT -> "The patient does not agree to it";
            case PROXY_DISSENT -> "The patient\u2019s legal proxy does not agree to it";
            case BEST_INTEREST -> "A best-interest decision was taken to remove it";
            case NO_LONGER_APPLIES -> "It no longer applies to the patient";
        };
    }
}
