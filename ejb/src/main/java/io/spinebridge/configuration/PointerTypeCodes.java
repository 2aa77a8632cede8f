package io.spinebridge.configuration;

import io.spinebridge.api.pointers.PointerType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** SNOMED CT codes of the types of pointers that may be seen at all. */
final class PointerTypeCodes {

    private PointerTypeCodes() {}

    /** Those of release 2.8, and further ones. */
    static Set<String> with(Collection<String> further) {
        Set<String> codes = new LinkedHashSet<>();
        for (PointerType type : PointerType.values()) {
            codes.add(type.code());
        }
        codes.addAll(further);
        return codes;
    }
}
