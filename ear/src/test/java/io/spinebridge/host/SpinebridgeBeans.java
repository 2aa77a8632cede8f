package io.spinebridge.host;

import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.pointers.RecordPublisher;
import io.spinebridge.api.retrieval.RecordRetrieval;

/**
 * All that a host can have injected.
 *
 * @param adjustments reasonable adjustments
 * @param locator finds record pointers
 * @param publisher maintains record pointers
 * @param retrieval fetches records
 */
public record SpinebridgeBeans(
        ReasonableAdjustments adjustments,
        RecordLocator locator,
        RecordPublisher publisher,
        RecordRetrieval retrieval) {}
