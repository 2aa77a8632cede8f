package io.spinebridge.simulator.adjustments;

import java.util.Map;
import java.util.Optional;

/**
 * What the Spine would look up in its user and organisation directories to fill a Provenance: a few invented people and
 * places.
 */
final class StaffDirectory {
    /**
     * A person in a role.
     *
     * @param name as the Spine prints it, family name first
     * @param jobRole code of the job role
     * @param jobRoleName its display
     */
    record Member(String name, String jobRole, String jobRoleName) {}

    private static final Map<String, Member> MEMBERS = Map.of(
            "555254240100", new Member("Ashworth,Nina", "R0620", "Staff Nurse"),
            "555254240101", new Member("Bello,Tunde", "R0050", "Consultant"),
            "555254240102", new Member("Carrow,Megan", "R1974", "Community Learning Disabilities Nurse"),
            "555254240103", new Member("Dhillon,Arjan", "R0260", "General Medical Practitioner"));

    private static final Map<String, String> ORGANISATIONS = Map.of(
            "RXA", "SPINEBRIDGE TEST HOSPITAL (RXA)",
            "X09", "SPINEBRIDGE TEST PRACTICE (X09)");

    private StaffDirectory() {}

    static Optional<Member> member(String roleProfileId) {
        return Optional.ofNullable(MEMBERS.get(roleProfileId));
    }

    static Optional<String> organisation(String odsCode) {
        return Optional.ofNullable(ORGANISATIONS.get(odsCode));
    }
}
