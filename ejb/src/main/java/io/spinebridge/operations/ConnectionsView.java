package io.spinebridge.operations;

/**
 * Connections and bytes of one service. Its getters are what JMX shows of it.
 *
 * @param organisation whose; empty where there is but one
 * @param service which service
 * @param busy connections that requests hold
 * @param idle connections that stand open for the next request
 * @param waiting requests that wait for a connection
 * @param bytesSent of requests' bodies
 * @param bytesReceived of answers' bodies
 */
public record ConnectionsView(
        String organisation, String service, int busy, int idle, int waiting, long bytesSent, long bytesReceived) {

    /** Whose. */
    public String getOrganisation() {
        return organisation;
    }

    /** Which service. */
    public String getService() {
        return service;
    }

    /** Connections that requests hold. */
    public int getBusy() {
        return busy;
    }

    /** Connections that stand open for the next request. */
    public int getIdle() {
        return idle;
    }

    /** Requests that wait for a connection. */
    public int getWaiting() {
        return waiting;
    }

    /** Of requests' bodies. */
    public long getBytesSent() {
        return bytesSent;
    }

    /** Of answers' bodies. */
    public long getBytesReceived() {
        return bytesReceived;
    }
}
