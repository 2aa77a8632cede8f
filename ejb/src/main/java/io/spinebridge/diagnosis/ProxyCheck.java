package io.spinebridge.diagnosis;

import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Is Java told to use a proxy? This module does not: connections with a certificate of ours go straight to the Spine. */
final class ProxyCheck implements Check {

    private final Target target;
    private final Optional<ProxySelector> selector;

    ProxyCheck(Target target, Optional<ProxySelector> selector) {
        this.target = target;
        this.selector = selector;
    }

    @Override
    public Finding look() {
        URI asked = URI.create("https://" + target.url().getAuthority() + "/");
        List<Proxy> proxies = selector.map(its -> its.select(asked)).orElse(List.of());
        return proxies.stream()
                .filter(proxy -> proxy.type() != Proxy.Type.DIRECT)
                .findFirst()
                .map(proxy -> Finding.warning(
                        "this server's Java is told to use the proxy " + proxy.address()
                                + ", and Spinebridge does not use it",
                        "The way to the Spine must be open without it. If the next steps succeed, all is well."))
                .orElseGet(() -> Finding.fine("none is set; connections go straight there"));
    }
}
