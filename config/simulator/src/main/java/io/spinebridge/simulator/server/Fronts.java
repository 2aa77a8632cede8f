package io.spinebridge.simulator.server;

import java.util.List;

/**
 * The services behind the one listener.
 *
 * @param all in the order in which they are asked; what is nobody's path is dealt with by the first
 */
record Fronts(List<Front> all) {

    Front of(String method, String path) {
        return all.stream().filter(front -> front.has(method, path)).findFirst().orElse(all.get(0));
    }
}
