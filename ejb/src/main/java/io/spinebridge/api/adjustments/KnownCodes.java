package io.spinebridge.api.adjustments;

import io.spinebridge.api.CodedText;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Finds the meaning of a recorded code. */
final class KnownCodes {

    private static final String FOLDER = "/CodeSystem/";

    private KnownCodes() {}

    static <T> Optional<T> find(CodedText recorded, String system, T[] meanings, Function<T, String> code) {
        return recorded.codes().stream()
                .filter(found -> sameSystem(found.system(), system))
                .flatMap(found -> Arrays.stream(meanings)
                        .filter(meaning -> code.apply(meaning).equals(found.code())))
                .findFirst();
    }

    /** Records from before release 0.3.7 of the specification name their code systems with a {@code CodeSystem-} prefix. */
    private static boolean sameSystem(String found, String system) {
        return found.equals(system) || found.equals(system.replace(FOLDER, FOLDER + "CodeSystem-"));
    }
}
