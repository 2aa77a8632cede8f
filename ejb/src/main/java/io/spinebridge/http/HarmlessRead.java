package io.spinebridge.http;

import io.spinebridge.configuration.CallSettings;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.measurement.ServiceMeter;
import io.spinebridge.tls.SpineTls;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;

/**
 * Asks a server of the Spine for something that is nobody's, over a connection of its own, to see whether it answers. Without token and without user:
 * what needs those goes through the gateway. For one thread; closing it, on any, ends it.
 */
public final class HarmlessRead implements AutoCloseable {

    private static final int LONGEST = 1 << 16;

    private final SpineHttpClient client;

    /**
     * What came back.
     *
     * @param status HTTP status
     * @param date what the server takes the time for, by its {@code Date}; empty when it does not say
     * @param beginning of the body, as text
     */
    public record Answer(int status, Optional<Instant> date, String beginning) {

        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /** Connects nowhere yet. */
    public HarmlessRead(SpineService service, SpineTls tls, CallSettings calls) {
        this.client = new SpineHttpClient(ServiceMeter.unread(service), tls, calls);
    }

    /**
     * Asks.
     *
     * @param url where to
     * @param headers beside what HTTP needs
     * @throws IOException when no answer comes
     */
    public Answer get(URI url, Map<String, String> headers) throws IOException {
        HttpGet request = new HttpGet(url);
        headers.forEach(request::setHeader);
        try (RunningRequest running = client.read(request)) {
            Optional<InputStream> body = running.body(0);
            byte[] beginning = body.isPresent() ? body.get().readNBytes(LONGEST) : new byte[0];
            return new Answer(
                    running.response().getCode(),
                    Optional.ofNullable(running.response().getFirstHeader(HttpHeaders.DATE))
                            .flatMap(HarmlessRead::instant),
                    new String(beginning, StandardCharsets.UTF_8));
        }
    }

    private static Optional<Instant> instant(Header date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.getValue())));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
