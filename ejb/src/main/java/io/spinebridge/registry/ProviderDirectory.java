package io.spinebridge.registry;

/**
 * Tells where a provider's endpoint is. Asked anew for each record that is fetched; nothing is kept, since answers must not be used across
 * users or patients. Implementations are thread safe.
 *
 * <p>Follows <em>Spine Core: Endpoint look-up</em> and <em>National Record Locator API: Retrieval through the Spine Secure Proxy</em>.
 */
@FunctionalInterface
public interface ProviderDirectory {

    /**
     * The endpoint of an organisation on a host.
     *
     * @param organisation ODS code of the organisation that holds the record
     * @param host host of the pointer's URL
     * @throws io.spinebridge.api.DirectoryException when the directory does not tell, or not clearly
     */
    ProviderEndpoint find(String organisation, String host);
}
