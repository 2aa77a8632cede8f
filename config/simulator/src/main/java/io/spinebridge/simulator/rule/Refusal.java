package io.spinebridge.simulator.rule;

/** How a part of the simulated Spine answers a broken rule; each part has a form of its own. */
public interface Refusal {

    /** Why, for the evidence. */
    String reason();
}
