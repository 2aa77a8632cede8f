package io.spinebridge.simulator.pointers;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How the locator behaves where its specification is silent, contradicts itself, or leaves a choice.
 *
 * @param countAllowed whether {@code _summary=count}, withdrawn in 2.8.0, is still answered; default no
 * @param citizenMode whether citizens' own tokens are taken from consumers; default no
 * @param displaysExact whether the display of a type, class, format or stability must be the value set's; default yes
 * @param successorNeedsMasterIdentifier whether a pointer that replaces another by its master identifier needs one itself; default no
 * @param accessDenied code of refused access; default {@code ACCESS_DENIED}
 * @param practiceSettings SNOMED CT codes that a practice setting may have; empty, the default, for any
 * @param typesByAsid types (SNOMED CT codes) that a consumer is approved for, by its ASID; a system that is not named is approved for all
 */
public record PointersOptions(
        boolean countAllowed,
        boolean citizenMode,
        boolean displaysExact,
        boolean successorNeedsMasterIdentifier,
        AccessDenied accessDenied,
        Set<String> practiceSettings,
        Map<String, Set<String>> typesByAsid) {

    /** Codes of refused access; the specification has none. */
    public enum AccessDenied {
        /** Of the locator's reference implementation. */
        ACCESS_DENIED("Access has been denied to process this request"),
        /** Of Spine Core. */
        ASID_CHECK_FAILED("The sender or receiver's ASID is not authorised for this interaction");

        private final String display;

        AccessDenied(String display) {
            this.display = display;
        }

        String display() {
            return display;
        }
    }

    public PointersOptions {
        practiceSettings = Set.copyOf(practiceSettings);
        typesByAsid = Map.copyOf(typesByAsid);
    }

    /** What the specification recommends. */
    public static PointersOptions defaults() {
        return new PointersOptions(false, false, true, false, AccessDenied.ACCESS_DENIED, Set.of(), Map.of());
    }

    /** A copy with another {@code countAllowed}. */
    public PointersOptions withCountAllowed(boolean value) {
        return new PointersOptions(
                value,
                citizenMode,
                displaysExact,
                successorNeedsMasterIdentifier,
                accessDenied,
                practiceSettings,
                typesByAsid);
    }

    /** A copy with another {@code citizenMode}. */
    public PointersOptions withCitizenMode(boolean value) {
        return new PointersOptions(
                countAllowed,
                value,
                displaysExact,
                successorNeedsMasterIdentifier,
                accessDenied,
                practiceSettings,
                typesByAsid);
    }

    /** A copy with another {@code displaysExact}. */
    public PointersOptions withDisplaysExact(boolean value) {
        return new PointersOptions(
                countAllowed,
                citizenMode,
                value,
                successorNeedsMasterIdentifier,
                accessDenied,
                practiceSettings,
                typesByAsid);
    }

    /** A copy with another {@code successorNeedsMasterIdentifier}. */
    public PointersOptions withSuccessorNeedsMasterIdentifier(boolean value) {
        return new PointersOptions(
                countAllowed, citizenMode, displaysExact, value, accessDenied, practiceSettings, typesByAsid);
    }

    /** A copy with another {@code accessDenied}. */
    public PointersOptions withAccessDenied(AccessDenied value) {
        return new PointersOptions(
                countAllowed,
                citizenMode,
                displaysExact,
                successorNeedsMasterIdentifier,
                value,
                practiceSettings,
                typesByAsid);
    }

    /** A copy with other {@code practiceSettings}. */
    public PointersOptions withPracticeSettings(Set<String> codes) {
        return new PointersOptions(
                countAllowed,
                citizenMode,
                displaysExact,
                successorNeedsMasterIdentifier,
                accessDenied,
                codes,
                typesByAsid);
    }

    /** A copy in which a consumer is approved for these types alone. */
    public PointersOptions withTypesApproved(String asid, Set<String> codes) {
        Map<String, Set<String>> approved = new HashMap<>(typesByAsid);
        approved.put(asid, Set.copyOf(codes));
        return new PointersOptions(
                countAllowed,
                citizenMode,
                displaysExact,
                successorNeedsMasterIdentifier,
                accessDenied,
                practiceSettings,
                approved);
    }

    boolean isApproved(String asid, String typeCode) {
        return !typesByAsid.containsKey(asid) || typesByAsid.get(asid).contains(typeCode);
    }
}
