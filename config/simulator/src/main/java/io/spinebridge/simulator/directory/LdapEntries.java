package io.spinebridge.simulator.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryRequestHandler;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.Set;

/** The registrations as LDAP has them: a tree below {@code o=nhs}. Without a schema, so that names of attributes and classes have any case. */
final class LdapEntries {

    private static final String SERVICES = "ou=Services,o=nhs";

    private LdapEntries() {}

    static InMemoryRequestHandler tree(Registry registry) {
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("o=nhs");
            config.setSchema(null);
            config.setGenerateOperationalAttributes(false);
            InMemoryRequestHandler memory = new InMemoryRequestHandler(config);
            add(memory, new Entry("o=nhs"), "objectClass", "organization", "o", "nhs");
            for (String unit : new String[] {"Organisations", "People", "Services", "ReferenceData", "ChangeLog"}) {
                add(memory, new Entry("ou=" + unit + ",o=nhs"), "objectClass", "organizationalUnit", "ou", unit);
            }
            for (AccreditedSystem system : registry.systems()) {
                add(memory, system);
            }
            for (MessageHandler handler : registry.handlers()) {
                add(memory, handler);
            }
            return memory;
        } catch (LDAPException impossible) {
            throw new IllegalStateException("the directory cannot be filled", impossible);
        }
    }

    private static void add(InMemoryRequestHandler memory, AccreditedSystem system) throws LDAPException {
        Entry entry = new Entry("uniqueIdentifier=" + system.asid() + "," + SERVICES);
        entry.addAttribute("nhsAsClient", system.clients().isEmpty() ? Set.of(system.odsCode()) : system.clients());
        entry.addAttribute("nhsAsSvcIA", system.interactions());
        add(
                memory,
                entry,
                "objectClass",
                "nhsAs",
                "uniqueIdentifier",
                system.asid(),
                "nhsIDCode",
                system.odsCode(),
                "nhsMhsPartyKey",
                system.partyKey(),
                "nhsMhsManufacturerOrg",
                "YGA",
                "nhsProductName",
                "Simulated system",
                "nhsProductVersion",
                "1",
                "nhsDateApproved",
                "20250101090000");
    }

    private static void add(InMemoryRequestHandler memory, MessageHandler handler) throws LDAPException {
        int colon = handler.interaction().lastIndexOf(':');
        add(
                memory,
                new Entry("uniqueIdentifier=" + handler.id() + "," + SERVICES),
                "objectClass",
                "nhsMhs",
                "uniqueIdentifier",
                handler.id(),
                "nhsIDCode",
                handler.odsCode(),
                "nhsMhsCPAId",
                handler.id(),
                "nhsMhsEndPoint",
                handler.endpoint().toString(),
                "nhsMhsFQDN",
                handler.fqdn(),
                "nhsMhsPartyKey",
                handler.partyKey(),
                "nhsMhsSvcIA",
                handler.interaction(),
                "nhsMhsSN",
                handler.interaction().substring(0, colon),
                "nhsMhsIN",
                handler.interaction().substring(colon + 1),
                "nhsMhsAckRequested",
                "never",
                "nhsMhsDuplicateElimination",
                "never",
                "nhsMhsRetries",
                "0",
                "nhsMhsSyncReplyMode",
                "None",
                "nhsMhsActor",
                "urn:oasis:names:tc:ebxml-msg:actor:toPartyMSH");
    }

    private static void add(InMemoryRequestHandler memory, Entry entry, String... namesAndValues) throws LDAPException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entry.addAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
        memory.addEntry(entry, false);
    }
}
