package io.spinebridge.http;

import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.Predicate;
import javax.net.ssl.SSLSession;
import org.apache.hc.client5.http.ConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.core5.http.HeaderElement;
import org.apache.hc.core5.http.HeaderElements;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Keeps a connection as long as the server announces with {@code Keep-Alive}, less a second: what it is sent at the last moment it may have
 * closed the connection upon already. One that must not be used again is not kept. Thread safe.
 */
final class KeepAlive extends DefaultClientConnectionReuseStrategy implements ConnectionKeepAliveStrategy {

    /** Where the server announces nothing. */
    static final TimeValue USUAL = TimeValue.ofMinutes(1);

    private static final long MARGIN_SECONDS = 1;

    private final Predicate<SSLSession> outdated;

    /**
     * Keeps connections.
     *
     * @param outdated whether one must not be used again
     */
    KeepAlive(Predicate<SSLSession> outdated) {
        this.outdated = outdated;
    }

    @Override
    public boolean keepAlive(HttpRequest request, HttpResponse response, HttpContext context) {
        return !outdated.test(HttpCoreContext.cast(context).getSSLSession())
                && super.keepAlive(request, response, context)
                && announced(response, "timeout").orElse(Long.MAX_VALUE) > MARGIN_SECONDS
                && announced(response, "max").orElse(Long.MAX_VALUE) > 0;
    }

    @Override
    public TimeValue getKeepAliveDuration(HttpResponse response, HttpContext context) {
        OptionalLong seconds = announced(response, "timeout");
        return seconds.isEmpty() || seconds.getAsLong() > USUAL.toSeconds()
                ? USUAL
                : TimeValue.ofSeconds(seconds.getAsLong() - MARGIN_SECONDS);
    }

    private static OptionalLong announced(HttpResponse response, String parameter) {
        Iterator<HeaderElement> elements = MessageSupport.iterate(response, HeaderElements.KEEP_ALIVE);
        while (elements.hasNext()) {
            HeaderElement element = elements.next();
            if (parameter.equalsIgnoreCase(element.getName()) && element.getValue() != null) {
                try {
                    return OptionalLong.of(Long.parseLong(element.getValue()));
                } catch (NumberFormatException unreadable) {
                    return OptionalLong.of(0);
                }
            }
        }
        return OptionalLong.empty();
    }
}
