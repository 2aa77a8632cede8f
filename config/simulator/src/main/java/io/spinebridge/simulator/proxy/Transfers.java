package io.spinebridge.simulator.proxy;

import io.spinebridge.simulator.listener.Reply;
import io.spinebridge.simulator.listener.ResponseStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/**
 * Counts what passes on its way back: one buffer at a time, whatever its length. Thread safe.
 */
public final class Transfers {

    private static final int BUFFER = 16 * 1024;

    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong completed = new AtomicLong();
    private final AtomicLong brokenByProvider = new AtomicLong();
    private final AtomicLong closedByClient = new AtomicLong();

    Transfers() {}

    /** The provider's answer as it goes on to the consumer. */
    Reply of(ClassicHttpResponse answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : answer.getHeaders()) {
            if (!ProviderClient.HOP_BY_HOP.contains(header.getName().toLowerCase(Locale.ROOT))) {
                headers.merge(
                        header.getName(),
                        header.getValue() == null ? "" : header.getValue(),
                        (one, more) -> one + ", " + more);
            }
        }
        HttpEntity entity = answer.getEntity();
        return new Reply(
                answer.getCode(),
                headers,
                entity == null ? 0 : entity.getContentLength(),
                out -> stream(entity, out),
                "");
    }

    private void stream(HttpEntity entity, ResponseStream out) throws IOException {
        if (entity == null) {
            return;
        }
        byte[] buffer = new byte[BUFFER];
        InputStream in = entity.getContent();
        for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
            try {
                out.write(buffer, 0, read);
            } catch (IOException gone) {
                closedByClient.incrementAndGet();
                throw gone;
            }
            bytes.addAndGet(read);
        }
        completed.incrementAndGet();
    }

    private int read(InputStream in, byte[] buffer) throws IOException {
        try {
            return in.read(buffer);
        } catch (IOException broken) {
            brokenByProvider.incrementAndGet();
            throw broken;
        }
    }

    /** Bytes of bodies that were passed on. */
    public long bytes() {
        return bytes.get();
    }

    /** Bodies that were passed on whole. */
    public long completed() {
        return completed.get();
    }

    /** Bodies that the provider broke off; the consumer's connection was closed then. */
    public long brokenByProvider() {
        return brokenByProvider.get();
    }

    /** Bodies that the consumer did not wait for, which the real proxy logs as 499. */
    public long closedByClient() {
        return closedByClient.get();
    }
}
