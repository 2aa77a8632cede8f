package io.spinebridge.api.adjustments;

import java.io.Serializable;

/**
 * Which version of which entry of the Spine a value was read from. A change carries it back, so that a change made by someone
 * else meanwhile is never overwritten. Opaque to hosts; may be kept and handed back.
 *
 * @param id the entry's id (holds the NHS number in real records: treat as patient data)
 * @param versionId its version; empty when the Spine did not say
 */
public record Version(String id, String versionId) implements Serializable {

    public Version {
        id = id == null ? "" : id;
        versionId = versionId == null ? "" : versionId;
    }

    @Override
    public String toString() {
        return "Version[withheld]";
    }
}
