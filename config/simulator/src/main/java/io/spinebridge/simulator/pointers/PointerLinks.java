package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.service.SpineRequest;

/** Addresses of pointers, as the client calls the locator. */
final class PointerLinks {

    private static final String TYPE = "/DocumentReference";

    private PointerLinks() {}

    static String pointer(SpineRequest request, String id) {
        String self = request.uri().toString().replaceAll("\\?.*", "");
        return self.substring(0, self.lastIndexOf(TYPE)) + TYPE + "/" + id;
    }
}
