package io.spinebridge.bridge;

import io.spinebridge.adjustments.stu3.AdjustmentsProfile;
import io.spinebridge.adjustments.stu3.ReasonableAdjustmentsClient;
import io.spinebridge.adjustments.stu3.Stu3Adjustments;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.pointers.stu3.NationalRecordLocatorClient;
import io.spinebridge.pointers.stu3.PointersProfile;
import io.spinebridge.pointers.stu3.Stu3Pointers;
import io.spinebridge.spine.SpineClientFactory;
import jakarta.ws.rs.ProcessingException;

/**
 * What of a Bridge is slow at its first use, done before. Stateless.
 *
 * @param parts of the Bridge
 * @param clients its REST clients
 */
record BridgeWarmUp(BridgeParts parts, SpineClientFactory clients) {

    /** Makes what begins a handshake. */
    void tls() {
        parts.tls().usable().warmUp();
    }

    /** Makes what is made for the first request; sends and keeps nothing. */
    void requests() {
        parts.audit().get().warmUp();
        clients.warmUp();
        Stu3Adjustments.warmUp();
        Stu3Pointers.warmUp();
        begin(() -> clients.client(ReasonableAdjustmentsClient.class, AdjustmentsProfile.PROFILE)
                .searchConsents("", "", "", ""));
        begin(() -> clients.client(NationalRecordLocatorClient.class, PointersProfile.PROFILE)
                .search());
    }

    private static void begin(Runnable request) {
        try {
            request.run();
        } catch (NotReadyException notInUse) {
            // Whoever calls it is told.
        } catch (IllegalStateException | ProcessingException outsideACall) {
            // No request goes past the filter but through the gateway: by then all is made that would carry it.
        }
    }

    /** Makes a connection to each service that is in use: of a request, no byte is sent. */
    void connections() {
        clients.connect();
    }
}
