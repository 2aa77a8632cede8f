package io.spinebridge.retrieval;

import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import java.util.function.Supplier;

/**
 * What nobody thought of still reaches the host as a {@link SpineException}. Its message may quote a URL, and with it a patient: of the surprise
 * only its kind and place are told. Stateless.
 */
final class Surprise {

    private Surprise() {}

    /** Does the work. */
    static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (SpineException told) {
            throw told;
        } catch (RuntimeException | StackOverflowError | LinkageError surprise) {
            String kind = surprise.getClass().getSimpleName();
            IllegalStateException place = new IllegalStateException(kind);
            place.setStackTrace(surprise.getStackTrace());
            throw new UnavailableException(
                    "Spinebridge itself failed, which its developers should hear of (" + kind + ")",
                    SpineError.NONE,
                    null,
                    place);
        }
    }
}
