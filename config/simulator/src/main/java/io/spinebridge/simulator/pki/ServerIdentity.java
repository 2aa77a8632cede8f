package io.spinebridge.simulator.pki;

/** Server certificates that the simulator can show. */
public enum ServerIdentity {
    /** Sound, for localhost and 127.0.0.1. */
    VALID,
    /** Expired yesterday. */
    EXPIRED,
    /** Revoked by its authority; otherwise as {@link #VALID}. */
    REVOKED,
    /** Sound, but for another host. */
    WRONG_HOST,
    /** From an authority that clients do not trust. */
    UNTRUSTED,
    /** Sound, of a provider of records: for the hosts of the simulated suppliers, localhost and 127.0.0.1. */
    PROVIDER
}
