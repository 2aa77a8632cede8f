package io.spinebridge.simulator.proxy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.DnsResolver;

/** Only hosts that were named are found, so that nothing ever leaves this machine by mistake. Thread safe. */
final class ProviderHosts implements DnsResolver {

    private final Map<String, InetSocketAddress> hosts = new ConcurrentHashMap<>();

    void put(String host, InetSocketAddress address) {
        hosts.put(host.toLowerCase(Locale.ROOT), address);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return new InetAddress[] {address(host).getAddress()};
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return List.of(address(host));
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private InetSocketAddress address(String host) throws UnknownHostException {
        InetSocketAddress address = hosts.get(host.toLowerCase(Locale.ROOT));
        if (address == null) {
            throw new UnknownHostException("no provider is known at this host");
        }
        return address;
    }
}
