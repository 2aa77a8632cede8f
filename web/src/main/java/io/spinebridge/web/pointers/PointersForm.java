package io.spinebridge.web.pointers;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.web.page.FieldView;
import io.spinebridge.web.page.NhsNumberField;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The form that asks for a patient, and for which pointers, as it was filled in. */
public final class PointersForm {

    private final NhsNumberField patient;
    private final CustodianField custodian;
    private final PointerTypeField type;

    private PointersForm(NhsNumberField patient, CustodianField custodian, PointerTypeField type) {
        this.patient = patient;
        this.custodian = custodian;
        this.type = type;
    }

    /** The form before anything was typed. */
    static PointersForm empty() {
        return new PointersForm(NhsNumberField.empty(), CustodianField.of(""), PointerTypeField.of(""));
    }

    /** What a browser sent, with what is wrong about it. */
    static PointersForm sent(UnaryOperator<String> parameters) {
        return new PointersForm(
                NhsNumberField.of(parameters.apply(NhsNumberField.NAME)),
                CustodianField.of(parameters.apply(CustodianField.NAME)),
                PointerTypeField.of(parameters.apply(PointerTypeField.NAME)));
    }

    /** The patient. */
    public NhsNumberField patient() {
        return patient;
    }

    /** Whether a search can be made. */
    public boolean valid() {
        return fields().stream().allMatch(field -> field.error().isEmpty());
    }

    /** Whether not all pointers were asked for. */
    boolean narrowed() {
        return !custodian.entered().isEmpty() || !type.entered().isEmpty();
    }

    /** Which pointers are wanted. Call it only on a {@link #valid()} form. */
    PointerFilter filter() {
        return new PointerFilter(custodian.code().orElse(null), type.type().orElse(null));
    }

    /** The same with a refusal at the field that it names, if it is one of these. */
    PointersForm refused(InvalidInputException refusal) {
        return switch (refusal.field()) {
            case "NHS number" ->
                new PointersForm(new NhsNumberField(patient.entered(), refusal.getMessage()), custodian, type);
            case "ODS code" ->
                new PointersForm(patient, new CustodianField(custodian.entered(), refusal.getMessage()), type);
            default -> this;
        };
    }

    /** All fields for the page. */
    public List<FieldView> fields() {
        return List.of(patient.view(), custodian.view(), type.view());
    }

    /** The fields that narrow a search down. */
    public List<FieldView> filterFields() {
        return List.of(custodian.view(), type.view());
    }

    /** What a search was narrowed down to, in words; empty when it was not. Call it only on a {@link #valid()} form. */
    List<String> narrowing() {
        return Stream.of(
                        custodian.code().map(code -> "maintained by the organisation " + code.value()),
                        type.type().map(known -> "of the type “" + known.display() + "”"))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public String toString() {
        return "PointersForm[withheld]";
    }
}
