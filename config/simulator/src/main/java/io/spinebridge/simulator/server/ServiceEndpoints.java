package io.spinebridge.simulator.server;

import java.util.List;

/**
 * The services behind the one listener.
 *
 * @param all in the order in which they are asked; what is nobody's path is dealt with by the first
 */
record ServiceEndpoints(List<ServiceEndpoint> all) {

    ServiceEndpoint of(String method, String path) {
        return all.stream()
                .filter(endpoint -> endpoint.has(method, path))
                .findFirst()
                .orElse(all.get(0));
    }
}
