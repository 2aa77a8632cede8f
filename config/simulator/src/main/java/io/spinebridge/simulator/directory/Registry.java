package io.spinebridge.simulator.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that SDS knows.
 *
 * @param systems accredited systems
 * @param handlers message handlers
 */
public record Registry(List<AccreditedSystem> systems, List<MessageHandler> handlers) {

    public Registry {
        systems = List.copyOf(systems);
        handlers = List.copyOf(handlers);
    }

    /** The system with an ASID. */
    public Optional<AccreditedSystem> system(String asid) {
        return systems.stream().filter(system -> system.asid().equals(asid)).findFirst();
    }

    /** Whether any system acts for an organisation. */
    public boolean knowsOrganisation(String odsCode) {
        return systems.stream().anyMatch(system -> system.actsFor(odsCode))
                || handlers.stream().anyMatch(handler -> handler.odsCode().equals(odsCode));
    }

    /** The message handlers of a system for an interaction. */
    public List<MessageHandler> handlers(AccreditedSystem system, String interaction) {
        return handlers.stream()
                .filter(handler -> handler.partyKey().equals(system.partyKey())
                        && handler.interaction().equals(interaction))
                .toList();
    }

    /** The same with another system. */
    public Registry with(AccreditedSystem system) {
        return new Registry(Stream.concat(systems.stream(), Stream.of(system)).toList(), handlers);
    }

    /** The same with another message handler. */
    public Registry with(MessageHandler handler) {
        return new Registry(
                systems, Stream.concat(handlers.stream(), Stream.of(handler)).toList());
    }
}
