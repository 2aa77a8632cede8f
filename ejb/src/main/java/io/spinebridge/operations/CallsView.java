package io.spinebridge.operations;

/**
 * How calls of one kind went. Its getters are what JMX shows of it.
 *
 * @param organisation whose calls; empty where there is but one
 * @param service which service
 * @param interaction id of the interaction
 * @param calls how many
 * @param failures how many did not succeed, by the name of the exception
 * @param repeats attempts beyond each call's first
 * @param meanMillis what a call took on the average
 * @param longestMillis what the longest took
 */
public record CallsView(
        String organisation,
        String service,
        String interaction,
        long calls,
        String failures,
        long repeats,
        double meanMillis,
        double longestMillis) {

    /** Whose calls. */
    public String getOrganisation() {
        return organisation;
    }

    /** Which service. */
    public String getService() {
        return service;
    }

    /** Id of the interaction. */
    public String getInteraction() {
        return interaction;
    }

    /** How many. */
    public long getCalls() {
        return calls;
    }

    /** How many did not succeed, by the name of the exception. */
    public String getFailures() {
        return failures;
    }

    /** Attempts beyond each call's first. */
    public long getRepeats() {
        return repeats;
    }

    /** What a call took on the average. */
    public double getMeanMillis() {
        return meanMillis;
    }

    /** What the longest took. */
    public double getLongestMillis() {
        return longestMillis;
    }
}
