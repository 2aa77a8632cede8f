package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.service.SpineRefusal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.DocumentReference.DocumentReferenceRelatesToComponent;
import org.hl7.fhir.dstu3.model.DocumentReference.DocumentRelationshipType;
import org.hl7.fhir.dstu3.model.Identifier;
import org.hl7.fhir.dstu3.model.Reference;

/**
 * The pointer that a new one replaces, as the new one names it (<em>NRL FHIR API: Create with supersede</em>).
 *
 * @param id by its logical id
 * @param identifier by its provider's identifier
 */
record Predecessor(Optional<String> id, Optional<MasterIdentifier> identifier) {

    /** Only the id in it is compared, for a pointer may have been read through another address of the Spine. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^/]+/(?:.+/)?DocumentReference/([A-Za-z0-9\\-.]{1,64})");

    /** Empty when the pointer replaces none, or says so in a wrong way. */
    static Optional<Predecessor> of(DocumentReference pointer) {
        if (pointer.getRelatesTo().size() != 1 || check(pointer).isPresent()) {
            return Optional.empty();
        }
        Reference target = pointer.getRelatesToFirstRep().getTarget();
        return Optional.of(new Predecessor(id(target), MasterIdentifier.of(target.getIdentifier())));
    }

    static Optional<SpineRefusal> check(DocumentReference pointer) {
        return broken(pointer).map(Refusals::invalidElement);
    }

    private static Optional<String> broken(DocumentReference pointer) {
        if (!pointer.hasRelatesTo()) {
            return Optional.empty();
        }
        DocumentReferenceRelatesToComponent relation = pointer.getRelatesToFirstRep();
        if (pointer.getRelatesTo().size() > 1) {
            return Optional.of("relatesTo");
        }
        if (relation.getCode() != DocumentRelationshipType.REPLACES) {
            return Optional.of("relatesTo.code");
        }
        Reference target = relation.getTarget();
        Identifier identifier = target.getIdentifier();
        if (target.hasReference() ? id(target).isEmpty() : !target.hasIdentifier()) {
            return Optional.of("relatesTo.target.reference");
        }
        if (target.hasIdentifier() && !identifier.hasSystem()) {
            return Optional.of("relatesTo.target.identifier.system");
        }
        return target.hasIdentifier() && !identifier.hasValue()
                ? Optional.of("relatesTo.target.identifier.value")
                : Optional.empty();
    }

    private static Optional<String> id(Reference target) {
        Matcher address = ADDRESS.matcher(target.hasReference() ? target.getReference() : "");
        return address.matches() ? Optional.of(address.group(1)) : Optional.empty();
    }

    /** The pointer in the store; the logical id decides when there are both. */
    Optional<StoredPointer> resolve(PointerStore store, String nhsNumber) {
        return id.isPresent() ? store.find(id.get()) : identifier.flatMap(named -> store.find(nhsNumber, named));
    }
}
