package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.pointers.Interaction.Kind;
import io.spinebridge.simulator.service.Refusal;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.Optional;

/**
 * Which pointer a read, update or delete, or a search by {@code _id}, is about.
 *
 * @param id its logical id; null when it is named by subject and master identifier
 * @param nhsNumber its subject; null when it is named by id
 * @param identifier its master identifier; null when it is named by id
 */
record Address(String id, String nhsNumber, MasterIdentifier identifier) {

    /** Empty for requests about no single pointer, and for those that name it in a wrong way. */
    static Optional<Address> of(SpineRequest request) {
        Interaction interaction = Interaction.of(request);
        Optional<String> id = interaction.is(Kind.SEARCH) || interaction.is(Kind.DELETE)
                ? interaction.id().or(() -> request.parameter(Query.ID))
                : interaction.id();
        if (id.isPresent()) {
            return Optional.of(new Address(id.get(), null, null));
        }
        return interaction.changesOne()
                ? Query.nhsNumber(request)
                        .flatMap(number -> Query.identifier(request).map(named -> new Address(null, number, named)))
                : Optional.empty();
    }

    Optional<StoredPointer> resolve(PointerStore store) {
        return id != null ? store.find(id) : store.find(nhsNumber, identifier);
    }

    Refusal unknown() {
        return id != null ? Refusals.unknownPointer(id) : Refusals.unknownPointer(identifier, nhsNumber);
    }
}
