package io.spinebridge.simulator.service;

import java.util.Optional;

/**
 * A named validation.
 *
 * @param id stable identifier in evidence, for example {@code ra.search.parameters}
 * @param text the rule in one sentence, as an assurance officer would read it
 * @param check tells what the Spine answers when the rule is broken
 */
public record Rule(String id, String text, Check check) {

    /** Looks at one request. */
    @FunctionalInterface
    public interface Check {
        /**
         * Applies the rule.
         *
         * @return the documented refusal when the rule is broken, empty when it is kept or does not apply
         */
        Optional<Refusal> test(SpineRequest request);
    }
}
