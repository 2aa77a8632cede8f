package io.spinebridge.host;

import io.spinebridge.api.PendingChange;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerKey;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.pointers.RecordPublisher;
import java.io.Serializable;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** The methods of {@link RecordLocator} and {@link RecordPublisher}. */
public enum PointersOperation implements HostOperation {
    SEARCH(finding((locator, step) -> locator.search(step.patient()))),
    SEARCH_FILTERED(finding((locator, step) -> locator.search(step.patient(), step.argument(1, PointerFilter.class)))),
    COUNT(finding((locator, step) -> locator.count(step.patient()))),
    READ(finding((locator, step) -> locator.read(step.patient(), step.argument(1, PointerId.class)))),
    /** Gives null for none: what may be absent cannot be sent as it is. */
    FIND(finding((locator, step) ->
            locator.find(step.patient(), step.argument(1, PointerId.class)).orElse(null))),
    PUBLISH(publishing((publisher, step) -> publisher.publish(step.patient(), step.argument(1, NewPointer.class)))),
    SUPERSEDE(publishing((publisher, step) -> publisher.supersede(
            step.patient(), step.argument(1, PointerKey.class), step.argument(2, NewPointer.class)))),
    PUBLISH_AGAIN(publishing((publisher, step) -> publisher.publishAgain(step.argument(0, PendingChange.class)))),
    MARK_ENTERED_IN_ERROR(changing(
            (publisher, step) -> publisher.markEnteredInError(step.patient(), step.argument(1, PointerKey.class)))),
    DELETE(changing((publisher, step) -> publisher.delete(step.patient(), step.argument(1, PointerKey.class))));

    private final BiFunction<SpinebridgeBeans, HostStep, Serializable> call;

    PointersOperation(BiFunction<SpinebridgeBeans, HostStep, Serializable> call) {
        this.call = call;
    }

    @Override
    public Serializable call(SpinebridgeBeans beans, HostStep step) {
        return call.apply(beans, step);
    }

    private static BiFunction<SpinebridgeBeans, HostStep, Serializable> finding(
            BiFunction<RecordLocator, HostStep, Serializable> call) {
        return (beans, step) -> call.apply(beans.locator(), step);
    }

    private static BiFunction<SpinebridgeBeans, HostStep, Serializable> publishing(
            BiFunction<RecordPublisher, HostStep, Serializable> call) {
        return (beans, step) -> call.apply(beans.publisher(), step);
    }

    private static BiFunction<SpinebridgeBeans, HostStep, Serializable> changing(
            BiConsumer<RecordPublisher, HostStep> call) {
        return (beans, step) -> {
            call.accept(beans.publisher(), step);
            return null;
        };
    }
}
