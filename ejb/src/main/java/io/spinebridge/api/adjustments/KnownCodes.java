package io.spinebridge.api.adjustments;

import io.spinebridge.api.Code;
import io.spinebridge.api.Coded;
import io.spinebridge.api.CodedText;
import java.util.Optional;

/** Finds the meaning of a recorded text by the first of its codes that has one. */
final class KnownCodes {

    private static final String FOLDER = "/CodeSystem/";

    private KnownCodes() {}

    static <T extends Coded> Optional<T> find(CodedText recorded, T[] meanings) {
        return recorded.codes().stream()
                .flatMap(code -> Coded.find(withTodaysSystem(code), meanings).stream())
                .findFirst();
    }

    /** Records from before release 0.3.7 of the specification name their code systems with a {@code CodeSystem-} prefix. */
    private static Code withTodaysSystem(Code code) {
        return new Code(code.system().replace(FOLDER + "CodeSystem-", FOLDER), code.code(), code.display());
    }
}
