package io.spinebridge.simulator.pointers;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** All pointers, in memory, deleted ones included. Safe for several threads; {@link #atomically} makes a check and a change one step. */
final class PointerStore {

    private final Map<String, StoredPointer> byId = new LinkedHashMap<>();
    /** Patients of whom the Spine holds a clinical record, with or without pointers. */
    private final Set<String> patients = new HashSet<>();

    /** Adds a pointer or replaces its former version. */
    synchronized void put(StoredPointer pointer) {
        byId.put(pointer.id(), pointer);
        patients.add(pointer.nhsNumber());
    }

    synchronized void know(String nhsNumber) {
        patients.add(nhsNumber);
    }

    synchronized boolean knows(String nhsNumber) {
        return patients.contains(nhsNumber);
    }

    /** A pointer that is not deleted. */
    synchronized Optional<StoredPointer> find(String id) {
        return Optional.ofNullable(byId.get(id)).filter(pointer -> !pointer.deleted());
    }

    /** A patient's pointer by its provider's identifier, unless it is deleted. */
    Optional<StoredPointer> find(String nhsNumber, MasterIdentifier identifier) {
        return all(nhsNumber).stream()
                .filter(pointer ->
                        !pointer.deleted() && pointer.masterIdentifier().equals(Optional.of(identifier)))
                .findFirst();
    }

    /** Whether a patient has or had a pointer with this identifier: it may never be used again. */
    boolean wasUsed(String nhsNumber, MasterIdentifier identifier) {
        return all(nhsNumber).stream()
                .anyMatch(pointer -> pointer.masterIdentifier().equals(Optional.of(identifier)));
    }

    synchronized List<StoredPointer> all(String nhsNumber) {
        return byId.values().stream()
                .filter(pointer -> pointer.nhsNumber().equals(nhsNumber))
                .toList();
    }

    synchronized void replaceAll(Collection<StoredPointer> pointers, Collection<String> knownPatients) {
        byId.clear();
        patients.clear();
        pointers.forEach(this::put);
        patients.addAll(knownPatients);
    }

    /** Runs a check and the changes that depend on it without another write in between. */
    synchronized <T> T atomically(Supplier<T> work) {
        return work.get();
    }
}
