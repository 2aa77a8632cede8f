package io.spinebridge.tls;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;

/** Tells faults of the certificates in the log, each once when it begins, and when all are over. Not thread safe. */
final class FaultLog {

    private static final Logger LOG = System.getLogger(TlsLoader.class.getName());

    private Set<String> told = Set.of();

    /**
     * Tells what was not told before.
     *
     * @param usable whether calls are made all the same, with what is still in force
     */
    void tell(List<String> faults, boolean usable) {
        faults.stream().filter(fault -> !told.contains(fault)).forEach(fault -> tell(fault, usable));
        if (faults.isEmpty() && !told.isEmpty()) {
            LOG.log(Level.INFO, "the certificates are sound again");
        }
        told = Set.copyOf(faults);
    }

    private static void tell(String fault, boolean usable) {
        LOG.log(
                usable ? Level.WARNING : Level.ERROR,
                "{0}: {1}",
                usable ? "what was in force before stays" : "no calls are made",
                fault);
    }
}
