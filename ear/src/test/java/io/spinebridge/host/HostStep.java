package io.spinebridge.host;

import io.spinebridge.api.NhsNumber;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A call of one of Spinebridge's interfaces, as data.
 *
 * @param operation which interface and method
 * @param arguments what is passed to it; may hold nulls
 */
public record HostStep(HostOperation operation, List<Serializable> arguments) implements Serializable {

    /** A call with these arguments. */
    public static HostStep of(HostOperation operation, Serializable... arguments) {
        return new HostStep(operation, new ArrayList<>(Arrays.asList(arguments)));
    }

    Serializable taken(SpinebridgeBeans beans) {
        return operation.call(beans, this);
    }

    NhsNumber patient() {
        return argument(0, NhsNumber.class);
    }

    <T> T argument(int position, Class<T> type) {
        return type.cast(arguments.get(position));
    }
}
