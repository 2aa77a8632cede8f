package io.spinebridge.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names to public addresses alone. The client connects to what was looked at here, so that a name cannot mean another address the
 * second time it is asked for. Immutable.
 */
final class PublicAddressResolver extends SystemDefaultDnsResolver {

    private final Set<String> privateHosts;

    /**
     * Resolves.
     *
     * @param privateHosts hosts whose addresses may be local or private, in lower case
     */
    PublicAddressResolver(Set<String> privateHosts) {
        this.privateHosts = Set.copyOf(privateHosts);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = super.resolve(host);
        boolean allowed = privateHosts.contains(host.toLowerCase(Locale.ROOT));
        if (!allowed && Arrays.stream(addresses).anyMatch(PrivateAddresses::isPrivate)) {
            throw new UnknownHostException(
                    "the host's address is local or private (spinebridge.retrieval.private-hosts)");
        }
        return addresses;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return Arrays.stream(resolve(host))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }
}
