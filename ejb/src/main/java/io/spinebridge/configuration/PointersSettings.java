package io.spinebridge.configuration;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How record pointers are used.
 *
 * @param access who may see pointers of which type, and open their records, by SNOMED CT code of the type ({@code
 *     spinebridge.pointers.access.*}). A type that is not in the table is nobody's to see
 * @param countBySummary whether pointers are counted by the withdrawn {@code _summary=count} ({@code spinebridge.pointers.count=summary};
 *     default {@code search})
 */
public record PointersSettings(Map<String, Access> access, boolean countBySummary) {

    public PointersSettings {
        access = Map.copyOf(access);
    }

    /** What the table says of a type, if anything. */
    public Optional<Access> access(String typeCode) {
        return Optional.ofNullable(access.get(typeCode));
    }

    /**
     * Who may see pointers of a type.
     *
     * @param pointer role or activity codes that let one see the pointer
     * @param record role or activity codes that let one see the pointer and open the record
     */
    public record Access(Set<String> pointer, Set<String> record) {

        /** Lets in everyone who has the role of the EJB. */
        public static final String EVERYONE = "*";

        public Access {
            pointer = Set.copyOf(pointer);
            record = Set.copyOf(record);
        }
    }
}
