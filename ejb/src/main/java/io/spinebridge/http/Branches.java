package io.spinebridge.http;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Branches of one operation, done on several threads: they share its budget and what is known of the call, and end together. Thread safe.
 */
public final class Branches {

    private final Operation origin;
    private final Set<RunningRequest> underWay = new HashSet<>();
    private boolean ended;

    Branches(Operation origin) {
        this.origin = origin;
    }

    /** Does something as one of them, on the calling thread. */
    public void run(Runnable work) {
        origin.within(this, work);
    }

    /** Ends the requests of all of them, also those that are still to begin: nobody waits for their answers any more. */
    public void end() {
        List<RunningRequest> unwanted;
        synchronized (this) {
            ended = true;
            unwanted = List.copyOf(underWay);
        }
        unwanted.forEach(RunningRequest::unwanted);
    }

    synchronized boolean ended() {
        return ended;
    }

    void watch(RunningRequest request) {
        if (!added(request)) {
            request.unwanted();
        }
    }

    private synchronized boolean added(RunningRequest request) {
        return !ended && underWay.add(request);
    }

    synchronized void forget(RunningRequest request) {
        underWay.remove(request);
    }
}
