package io.spinebridge.web.pointers;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.web.page.FieldView;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The field that asks for an organisation, as it was filled in.
 *
 * @param entered what the user typed; empty for all organisations
 * @param error what is wrong with it; empty when nothing is
 */
record CustodianField(String entered, String error) {

    /** Name and id of the field. */
    static final String NAME = "custodian";

    /** What a browser sent, with what is wrong about it. */
    static CustodianField of(String sent) {
        String entered = Objects.requireNonNullElse(sent, "").strip();
        try {
            CustodianField sound = new CustodianField(entered, "");
            sound.code();
            return sound;
        } catch (InvalidInputException wrong) {
            return new CustodianField(entered, wrong.getMessage());
        }
    }

    /**
     * The organisation; empty for all. Codes have capital letters alone: a search for small ones would find nothing, and look like an
     * answer.
     */
    Optional<OdsCode> code() {
        return entered.isEmpty()
                ? Optional.empty()
                : Optional.of(new OdsCode(new OdsCode(entered).value().toUpperCase(Locale.ROOT)));
    }

    /** The field for the page. */
    FieldView view() {
        return new FieldView(
                NAME,
                "word",
                "Organisation that maintains the pointer (optional)",
                "Its ODS code, for example RXA. Leave it empty for all organisations.",
                entered,
                error,
                List.of());
    }

    @Override
    public String toString() {
        return "CustodianField[withheld]";
    }
}
