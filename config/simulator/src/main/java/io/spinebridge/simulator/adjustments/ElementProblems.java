package io.spinebridge.simulator.adjustments;

import io.spinebridge.simulator.service.SpineRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What was found wrong with one resource: element paths and what each lacks. */
final class ElementProblems {
    private final List<String> found = new ArrayList<>();

    void require(boolean kept, String path, String problem) {
        if (!kept) {
            found.add(path + " " + problem);
        }
    }

    void prohibit(boolean present, String path) {
        require(!present, path, "is prohibited");
    }

    void exactlyOne(List<?> values, String path) {
        require(values.size() == 1, path, "must occur exactly once");
    }

    void atMostOne(List<?> values, String path) {
        require(values.size() <= 1, path, "must not occur more than once");
    }

    boolean none() {
        return found.isEmpty();
    }

    Optional<SpineRefusal> refusal(Function<String, SpineRefusal> kind) {
        return found.isEmpty() ? Optional.empty() : Optional.of(kind.apply(String.join("; ", found)));
    }
}
