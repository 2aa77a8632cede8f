package io.spinebridge.adjustments;

import io.spinebridge.spine.ReadsAtOnce;

/**
 * All operations of the service, joined. Immutable.
 *
 * @param reader reads
 * @param writer changes consent, adjustments and the record as a whole
 * @param conditions changes lists of conditions
 * @param reconciler finds out what became of a change whose answer was lost
 */
public record AdjustmentsService(
        AdjustmentsReader reader, AdjustmentsWriter writer, ConditionsWriter conditions, Reconciler reconciler) {

    /**
     * Joins them over one generation of the service.
     *
     * @param source reads
     * @param atOnce reads what does not need each other
     * @param store takes changes
     * @param sender knows who may edit
     * @param window when a change can have been made whose answer was lost
     */
    public static AdjustmentsService of(
            AdjustmentsSource source,
            ReadsAtOnce atOnce,
            AdjustmentsStore store,
            ChangeSender sender,
            ChangeWindow window) {
        return new AdjustmentsService(
                new AdjustmentsReader(source, atOnce),
                new AdjustmentsWriter(source, store, sender),
                new ConditionsWriter(source, store, sender),
                new Reconciler(source, window));
    }
}
