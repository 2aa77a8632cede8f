package io.spinebridge.host;

import java.io.Serializable;

/** A method of one of Spinebridge's interfaces. Implemented by enums, one per service: their constants can be sent. */
public interface HostOperation extends Serializable {

    /**
     * Calls it, in the host's EJB.
     *
     * @return what it returned; null for nothing
     */
    Serializable call(SpinebridgeBeans beans, HostStep step);
}
