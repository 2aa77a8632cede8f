package io.spinebridge.simulator.adjustments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.ListResource;

/**
 * What {@code /ThresholdCode} answers. The specification demands the Equality Act threshold in every record but gives no
 * way to write it; the client is therefore taken to put it into one of its Lists, from which it is derived here.
 */
final class Threshold {
    private static final Set<String> SNOMED_SPELLINGS = Set.of(Canonicals.SNOMED, "https://snomed.info/sct");

    private final RecordStore store;

    Threshold(RecordStore store) {
        this.store = store;
    }

    List<StoredResource> find(String nhsNumber, boolean synthesised) {
        List<StoredResource> own = store.current(nhsNumber, RecordPart.THRESHOLD_CODE);
        if (!own.isEmpty()) {
            return own;
        }
        Optional<StoredResource> derived = Stream.of(RecordPart.LIST, RecordPart.UNDERLYING_CONDITIONS)
                .flatMap(part -> store.current(nhsNumber, part).stream())
                .flatMap(list -> derive(list).stream())
                .findFirst();
        if (derived.isEmpty() && synthesised) {
            derived = store.current(nhsNumber, RecordPart.CONSENT).stream()
                    .findFirst()
                    .map(Threshold::synthesise);
        }
        return derived.stream().toList();
    }

    private static Optional<StoredResource> derive(StoredResource stored) {
        ListResource list = (ListResource) stored.copy();
        Set<String> thresholds = ListContent.of(list).activeConditions().stream()
                .filter(Threshold::isThreshold)
                .map(References::localId)
                .collect(Collectors.toSet());
        if (thresholds.isEmpty()) {
            return Optional.empty();
        }
        ListContent.of(list).keepConditions(thresholds);
        return Optional.of(ofSource(stored, list));
    }

    private static StoredResource synthesise(StoredResource consent) {
        SeedRecord record = new SeedRecord(consent.nhsNumber());
        record.list(RecordPart.LIST, record.condition(Concepts.threshold()));
        return ofSource(consent, (ListResource) record.resources().get(0).resource());
    }

    /** With the version of the resource it comes from: it changes whenever that does. */
    private static StoredResource ofSource(StoredResource source, ListResource list) {
        UUID id = UUID.nameUUIDFromBytes(("threshold " + source.id()).getBytes(StandardCharsets.UTF_8));
        list.setId(source.nhsNumber() + "." + id);
        list.getMeta().setVersionId(source.versionId());
        return new StoredResource(RecordPart.THRESHOLD_CODE, source.nhsNumber(), list);
    }

    private static boolean isThreshold(Condition condition) {
        return condition.getCode().getCoding().stream().anyMatch(Threshold::isThreshold);
    }

    private static boolean isThreshold(Coding coding) {
        return SNOMED_SPELLINGS.contains(coding.getSystem()) && Canonicals.THRESHOLD_CODE.equals(coding.getCode());
    }
}
