package io.spinebridge.adjustments;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.RemovalCause;

/** A list of conditions while it is changed, before it is sent as a whole. Belongs to one thread. */
public interface ConditionList {

    /**
     * Adds a condition.
     *
     * @param conditionId made by us, so that the condition can be found again when the answer is lost
     * @param user who adds it
     */
    void add(String conditionId, NewCondition value, SpineUser user);

    /**
     * Marks a condition as removed.
     *
     * @param user who removes it
     * @throws InvalidInputException when the list has no such condition in force
     */
    void remove(String conditionId, RemovalCause cause, SpineUser user);

    /** Sends the list, by one request. */
    Conditions save();
}
