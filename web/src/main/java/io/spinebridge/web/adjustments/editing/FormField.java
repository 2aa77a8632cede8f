package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.RemovalReason;
import java.util.List;

/** A field of the forms. Which form has which is in {@link TaskFields}. */
enum FormField {
    GIVEN_BY(
            "givenBy",
            FieldKind.RADIOS,
            "Who gave consent?",
            "consent",
            "",
            FieldOption.of(ProxyRole.values(), ProxyRole::display)),
    BEST_INTEREST_SUMMARY(
            "bestInterestSummary",
            FieldKind.TEXTAREA,
            "Summary of the best-interest decision",
            "summary",
            "Only for a best-interest decision: who took it, when, and why"),
    CATEGORY(
            "category",
            FieldKind.SELECT,
            "Category",
            "category",
            "",
            FieldOption.of(AdjustmentCategory.values(), AdjustmentCategory::display)),
    CODE(
            "code",
            FieldKind.CODE,
            "SNOMED CT code",
            "SNOMED CT code",
            "6 to 18 digits. Leave it empty if you describe the adjustment in your own words alone"),
    DISPLAY("display", FieldKind.TEXT, "Description of the code", "description", "As SNOMED CT words it"),
    TEXT(
            "text",
            FieldKind.TEXTAREA,
            "The adjustment in your own words",
            "adjustment",
            "Beside a code, or instead of one"),
    NOTES("notes", FieldKind.TEXTAREA, "Further notes (optional)", "note", ""),
    IMPAIRMENT(
            "impairment",
            FieldKind.RADIOS,
            "Kind of impairment",
            "impairment",
            "",
            FieldOption.of(ImpairmentType.values(), ImpairmentType::display)),
    CONDITION_CODE("code", FieldKind.CODE, "SNOMED CT code", "SNOMED CT code", "6 to 18 digits"),
    CONDITION_DISPLAY("display", FieldKind.TEXT, "Description of the code", "description", "As SNOMED CT words it"),
    NOTE("note", FieldKind.TEXTAREA, "Note (optional)", "note", ""),
    IMPAIRMENT_NOTE(
            "note",
            FieldKind.TEXTAREA,
            "Note",
            "note",
            "Needed when the kind is \u201cOther\u201d, otherwise optional"),
    REASON(
            "reason",
            FieldKind.RADIOS,
            "Why is it to be removed?",
            "reason",
            "",
            FieldOption.of(RemovalReason.values(), RemovalReasonWording::of)),
    COMMENT(
            "comment",
            FieldKind.TEXTAREA,
            "Supporting comment",
            "supporting comment",
            "Explains the reason; it is kept with the record"),
    REMOVAL_SUMMARY(
            "removalSummary",
            FieldKind.TEXTAREA,
            "Summary of the best-interest decision (optional)",
            "summary",
            "Only when the reason is a best-interest decision");

    private final String parameter;
    private final FieldKind kind;
    private final String label;
    private final String noun;
    private final String hint;
    private final List<FieldOption> options;

    FormField(String parameter, FieldKind kind, String label, String noun, String hint) {
        this(parameter, kind, label, noun, hint, List.of());
    }

    FormField(String parameter, FieldKind kind, String label, String noun, String hint, List<FieldOption> options) {
        this.parameter = parameter;
        this.kind = kind;
        this.label = label;
        this.noun = noun;
        this.hint = hint;
        this.options = options;
    }

    String parameter() {
        return parameter;
    }

    FieldKind kind() {
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

    List<FieldOption> options() {
        return options;
    }

    /** A value as people read it. */
    String shown(String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(FieldOption::label)
                .findFirst()
                .orElse(value);
    }
}
