package io.spinebridge.bridge;

import io.spinebridge.adjustments.AdjustmentsService;
import io.spinebridge.adjustments.stu3.AdjustmentsProfile;
import io.spinebridge.adjustments.stu3.ReasonableAdjustmentsClient;
import io.spinebridge.adjustments.stu3.Stu3Adjustments;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.pointers.PointersService;
import io.spinebridge.pointers.stu3.NationalRecordLocatorClient;
import io.spinebridge.pointers.stu3.PointersProfile;
import io.spinebridge.pointers.stu3.Stu3Pointers;

/**
 * Makes the services of the first generation, of what a Bridge holds. Stateless.
 *
 * @param bridge has what they need
 * @param surroundings of it
 */
record Stu3Services(Bridge bridge, Bridge.Surroundings surroundings) {

    /**
     * Reasonable Adjustments.
     *
     * @throws NotReadyException when the service is not in use here
     */
    AdjustmentsService adjustments() {
        return Stu3Adjustments.service(
                bridge.gateway(AdjustmentsProfile.PROFILE),
                surroundings.threads(),
                bridge.clients().client(ReasonableAdjustmentsClient.class, AdjustmentsProfile.PROFILE),
                surroundings.stu3(),
                bridge.base(AdjustmentsProfile.PROFILE),
                bridge.settings(),
                surroundings.clock());
    }

    /**
     * The National Record Locator.
     *
     * @throws NotReadyException when the service is not in use here
     */
    PointersService pointers() {
        return Stu3Pointers.service(
                bridge.gateway(PointersProfile.PROFILE),
                bridge.clients().client(NationalRecordLocatorClient.class, PointersProfile.PROFILE),
                surroundings.stu3(),
                bridge.base(PointersProfile.PROFILE),
                bridge.settings().pointers(),
                surroundings.clock());
    }
}
