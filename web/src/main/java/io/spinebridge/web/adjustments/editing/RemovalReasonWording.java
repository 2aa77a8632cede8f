package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.adjustments.RemovalReason;

/** Words the reasons for a removal as an editor would say them. */
final class RemovalReasonWording {

    private RemovalReasonWording() {}

    static String of(RemovalReason reason) {
        return switch (reason) {
            case ERROR -> "It was recorded in error";
            case PATIENT_DISSENT -> "The patient does not agree to it";
            case PROXY_DISSENT -> "The patient\u2019s legal proxy does not agree to it";
            case BEST_INTEREST -> "A best-interest decision was taken to remove it";
            case NO_LONGER_APPLIES -> "It no longer applies to the patient";
        };
    }
}
