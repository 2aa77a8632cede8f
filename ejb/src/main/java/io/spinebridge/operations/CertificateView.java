package io.spinebridge.operations;

/**
 * A certificate in force. Its getters are what JMX shows of it.
 *
 * @param organisation whose stores; empty where there is but one
 * @param store key store or trust store
 * @param commonName of its subject
 * @param serialNumber in hexadecimal
 * @param validUntil last moment, ISO 8601
 * @param daysLeft until then
 */
public record CertificateView(
        String organisation, String store, String commonName, String serialNumber, String validUntil, long daysLeft) {

    /** Whose stores. */
    public String getOrganisation() {
        return organisation;
    }

    /** Key store or trust store. */
    public String getStore() {
        return store;
    }

    /** Of its subject. */
    public String getCommonName() {
        return commonName;
    }

    /** In hexadecimal. */
    public String getSerialNumber() {
        return serialNumber;
    }

    /** Last moment, ISO 8601. */
    public String getValidUntil() {
        return validUntil;
    }

    /** Until then. */
    public long getDaysLeft() {
        return daysLeft;
    }
}
