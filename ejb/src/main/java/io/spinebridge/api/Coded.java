package io.spinebridge.api;

import java.util.Arrays;
import java.util.Optional;

/** Something that a code system has a code for. */
public interface Coded {

    /** Code system, code and official text together. */
    Code toCode();

    /** The code. */
    default String code() {
        return toCode().code();
    }

    /** The official text, exactly as the code system has it. */
    default String display() {
        return toCode().display();
    }

    /** URI of the code system. */
    default String system() {
        return toCode().system();
    }

    /** Whether a recorded code stands for this; its text does not count. */
    default boolean isMeantBy(Code recorded) {
        boolean sameSystem = recorded.system().equals(system()) || recorded.isSnomedCt() && toCode().isSnomedCt();
        return sameSystem && recorded.code().equals(code());
    }

    /**
     * The one of some meanings that a recorded code stands for.
     *
     * @param recorded as it stands in the record
     * @param meanings all that it may mean
     */
    static <T extends Coded> Optional<T> find(Code recorded, T[] meanings) {
        return Arrays.stream(meanings)
                .filter(meaning -> meaning.isMeantBy(recorded))
                .findFirst();
    }
}
