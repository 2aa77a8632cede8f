package io.spinebridge.operations;

/**
 * How a guard stands. Its getters are what JMX shows of it.
 *
 * @param organisation whose; empty where there is but one
 * @param name service, or provider behind the Secure Proxy
 * @param breaker closed lets all calls through; open lets none through
 * @param failuresPercent share of the latest calls that met trouble; -1 while too few were counted
 * @param callsUnderWay now
 * @param mostCallsAtOnce how many there may be
 */
public record GuardView(
        String organisation, String name, String breaker, int failuresPercent, int callsUnderWay, int mostCallsAtOnce) {

    /** Whose. */
    public String getOrganisation() {
        return organisation;
    }

    /** Service, or provider behind the Secure Proxy. */
    public String getName() {
        return name;
    }

    /** Closed lets all calls through. */
    public String getBreaker() {
        return breaker;
    }

    /** Share of the latest calls that met trouble. */
    public int getFailuresPercent() {
        return failuresPercent;
    }

    /** Now. */
    public int getCallsUnderWay() {
        return callsUnderWay;
    }

    /** How many there may be. */
    public int getMostCallsAtOnce() {
        return mostCallsAtOnce;
    }
}
