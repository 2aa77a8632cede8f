package io.spinebridge.host;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A call of {@link io.spinebridge.api.adjustments.ReasonableAdjustments}, as data.
 *
 * @param operation which method
 * @param arguments what is passed to it; may hold nulls
 */
public record EditingStep(Operation operation, List<Serializable> arguments) implements Serializable {

    /** The methods. */
    public enum Operation {
        READ, CONSENT, ADJUSTMENTS, CONDITIONS, REREAD_CONSENT, REREAD_ADJUSTMENT, REREAD_CONDITIONS,
        RECORD_CONSENT, ADD_ADJUSTMENT, REMOVE_ADJUSTMENT, CORRECT_ADJUSTMENT,
        ADD_CONDITION, REMOVE_CONDITION, CORRECT_CONDITION, WITHDRAW_CONSENT, REMOVE_RECORD, RECONCILE
    }

    /** A call with these arguments. */
    public static EditingStep of(Operation operation, Serializable... arguments) {
        return new EditingStep(operation, new ArrayList<>(Arrays.asList(arguments)));
    }

    <T> T argument(int position, Class<T> type) {
        return type.cast(arguments.get(position));
    }
}
