package io.spinebridge.web.pointers;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.web.page.FieldView;
import io.spinebridge.web.page.NhsNumberField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The form that asks for a patient, and for which pointers, as it was filled in.
 *
 * @param patient the NHS number
 * @param custodian what the user typed as custodian; empty for all
 * @param custodianError what is wrong with it; empty when nothing is
 * @param type SNOMED CT code of the chosen type; empty for all
 * @param typeError what is wrong with it; empty when nothing is
 */
public record PointersForm(
        NhsNumberField patient, String custodian, String custodianError, String type, String typeError) {

    private static final String CUSTODIAN = "custodian";
    private static final String TYPE = "type";

    /** The form before anything was typed. */
    static PointersForm empty() {
        return new PointersForm(NhsNumberField.empty(), "", "", "", "");
    }

    /** What a browser sent, with what is wrong about it. */
    static PointersForm sent(UnaryOperator<String> parameters) {
        String custodian = text(parameters.apply(CUSTODIAN));
        String type = text(parameters.apply(TYPE));
        return new PointersForm(
                NhsNumberField.of(parameters.apply(NhsNumberField.NAME)),
                custodian,
                custodianError(custodian),
                type,
                type.isEmpty() || type(type).isPresent() ? "" : "Choose a type from the list");
    }

    /** Whether a search can be made. */
    public boolean valid() {
        return patient.valid() && custodianError.isEmpty() && typeError.isEmpty();
    }

    /** Whether not all pointers were asked for. */
    public boolean narrowed() {
        return !custodian.isEmpty() || !type.isEmpty();
    }

    /** Which pointers are wanted. Call it only on a {@link #valid()} form. */
    PointerFilter filter() {
        return new PointerFilter(
                custodian.isEmpty() ? null : code(custodian), type(type).orElse(null));
    }

    /** The same with a refusal at the field that it names, if it is one of these. */
    PointersForm refused(InvalidInputException refusal) {
        return switch (refusal.field()) {
            case "NHS number" ->
                new PointersForm(new NhsNumberField(patient.entered(), refusal.getMessage()), custodian, "", type, "");
            case "ODS code" -> new PointersForm(patient, custodian, refusal.getMessage(), type, "");
            default -> this;
        };
    }

    /** All fields for the page. */
    public List<FieldView> fields() {
        return Stream.concat(Stream.of(patient.view()), filterFields().stream()).toList();
    }

    /** The fields that narrow a search down. */
    public List<FieldView> filterFields() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("", "All types");
        Arrays.stream(PointerType.values()).forEach(each -> types.put(each.code(), each.display()));
        return List.of(
                new FieldView(
                        CUSTODIAN,
                        "word",
                        "Organisation that maintains the pointer (optional)",
                        "Its ODS code, for example RXA. Leave it empty for all organisations.",
                        custodian,
                        custodianError,
                        List.of()),
                new FieldView(
                        TYPE,
                        "select",
                        "Type of record (optional)",
                        "",
                        type,
                        typeError,
                        FieldView.choices(TYPE, type, types)));
    }

    /** What a search was narrowed down to, in words; empty when it was not. Call it only on a {@link #valid()} form. */
    List<String> narrowing() {
        PointerFilter filter = filter();
        return Stream.of(
                        filter.knownCustodian().map(code -> "maintained by the organisation " + code.value()),
                        filter.knownType().map(known -> "of the type “" + known.display() + "”"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String text(String sent) {
        return sent == null ? "" : sent.strip();
    }

    private static String custodianError(String custodian) {
        try {
            if (!custodian.isEmpty()) {
                code(custodian);
            }
            return "";
        } catch (InvalidInputException wrong) {
            return wrong.getMessage();
        }
    }

    /** The codes have capital letters alone; a search for small ones would find nothing, and look like an answer. */
    private static OdsCode code(String typed) {
        return new OdsCode(new OdsCode(typed).value().toUpperCase(Locale.ROOT));
    }

    private static Optional<PointerType> type(String code) {
        return Arrays.stream(PointerType.values())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    @Override
    public String toString() {
        return "PointersForm[withheld]";
    }
}
