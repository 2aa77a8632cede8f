package io.spinebridge.simulator.pki;

/** Client certificates that tests need. */
public enum ClientIdentity {
    /** Sound, of the usual system. */
    VALID("client", "spinebridge.hospital.nhs.uk"),
    /** Sound, of another system with another ASID. */
    OTHER_SYSTEM("client-other-asid", "other.trust.nhs.uk"),
    /** Revoked by its authority. */
    REVOKED("client-revoked", "revoked.hospital.nhs.uk"),
    /** Expired yesterday. */
    EXPIRED("client-expired", "expired.hospital.nhs.uk"),
    /** Valid from tomorrow. */
    NOT_YET_VALID("client-not-yet-valid", "tomorrow.hospital.nhs.uk"),
    /** From an authority that the simulator does not know. */
    FOREIGN("client-foreign", "foreign.hospital.nhs.uk"),
    /** Sound, of the Spine Secure Proxy: what a provider of records is to trust. */
    SECURE_PROXY("secure-proxy", "spine-proxy.national.ncrs.nhs.uk");

    private final String fileName;
    private final String commonName;

    ClientIdentity(String fileName, String commonName) {
        this.fileName = fileName;
        this.commonName = commonName;
    }

    /** Name of the PKCS#12 file, without its ending. */
    public String fileName() {
        return fileName;
    }

    /** The certificate's common name, by which a system is recognised. */
    public String commonName() {
        return commonName;
    }
}
