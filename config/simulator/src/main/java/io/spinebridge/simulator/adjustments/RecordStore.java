package io.spinebridge.simulator.adjustments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** All records, in memory. Safe for several threads; {@link #atomically} makes a check and a change one step. */
final class RecordStore {
    private record Key(RecordPart part, String id) {}

    private final Map<Key, StoredResource> byId = new LinkedHashMap<>();
    private final Map<String, Map<Key, StoredResource>> byPatient = new LinkedHashMap<>();

    /** Adds a resource or replaces its former version. */
    synchronized void put(StoredResource stored) {
        Key key = new Key(stored.part(), stored.id());
        byId.put(key, stored);
        byPatient
                .computeIfAbsent(stored.nhsNumber(), patient -> new LinkedHashMap<>())
                .put(key, stored);
    }

    synchronized Optional<StoredResource> find(RecordPart part, String id) {
        return Optional.ofNullable(byId.get(new Key(part, id)));
    }

    synchronized List<StoredResource> all(String nhsNumber) {
        return new ArrayList<>(byPatient.getOrDefault(nhsNumber, Map.of()).values());
    }

    /** What a search finds: active Consents and Flags, current Lists. */
    List<StoredResource> current(String nhsNumber, RecordPart part) {
        return all(nhsNumber).stream()
                .filter(stored -> stored.part() == part && stored.isCurrent())
                .toList();
    }

    boolean hasCurrent(String nhsNumber, RecordPart part) {
        return !current(nhsNumber, part).isEmpty();
    }

    synchronized void replaceAll(Collection<StoredResource> resources) {
        byId.clear();
        byPatient.clear();
        resources.forEach(this::put);
    }

    /** Runs a check and the change that depends on it without another write in between. */
    synchronized <T> T atomically(Supplier<T> work) {
        return work.get();
    }
}
