package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.pointers.Interaction.Kind;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.Optional;

/**
 * Which pointer a read, update or delete, or a search by {@code _id}, is about.
 *
 * @param id its logical id; null when it is named by subject and master identifier
 * @param nhsNumber its subject; null when it is named by id
 * @param identifier its master identifier; null when it is named by id
 */
record PointerAddress(String id, String nhsNumber, MasterIdentifier identifier) {

    /** Empty for requests about no single pointer, and for those that name it in a wrong way. */
    static Optional<PointerAddress> of(SpineRequest request) {
        Interaction interaction = Interaction.of(request);
        Optional<String> id = interaction.is(Kind.SEARCH) || interaction.is(Kind.DELETE)
                ? interaction.id().or(() -> request.parameter(PointerQuery.ID))
                : interaction.id();
        if (id.isPresent()) {
            return Optional.of(new PointerAddress(id.get(), null, null));
        }
        return interaction.changesOne()
                ? PointerQuery.nhsNumber(request)
                        .flatMap(number ->
                                PointerQuery.identifier(request).map(named -> new PointerAddress(null, number, named)))
                : Optional.empty();
    }

    Optional<StoredPointer> resolve(PointerStore store) {
        return id != null ? store.find(id) : store.find(nhsNumber, identifier);
    }

    SpineRefusal unknown() {
        return id != null ? Refusals.unknownPointer(id) : Refusals.unknownPointer(identifier, nhsNumber);
    }
}
