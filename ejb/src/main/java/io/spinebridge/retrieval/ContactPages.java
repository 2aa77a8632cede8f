package io.spinebridge.retrieval;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.api.retrieval.RetrievedRecord;
import io.spinebridge.configuration.RetrievalSettings;
import io.spinebridge.http.OpenWebAnswer;
import io.spinebridge.http.OpenWebClient;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Fetches contact details from the open web: no certificate, token, header or parameter that tells who asks about whom. Thread safe.
 *
 * <p>Follows <em>National Record Locator API: Retrieval, HTTP unsecured</em>.
 */
final class ContactPages {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final Supplier<OpenWebClient> web;
    private final Supplier<RetrievalSettings> settings;
    private final Supplier<URI> proxy;
    private final Patience patience;

    /** How long a page may take: {@code spinebridge.timeout.stream}, by this clock. */
    record Patience(Supplier<Duration> allowed, Clock clock) {

        BooleanSupplier fromNow() {
            Instant end = clock.instant().plus(allowed.get());
            return () -> clock.instant().isAfter(end);
        }
    }

    ContactPages(
            Supplier<OpenWebClient> web, Supplier<RetrievalSettings> settings, Supplier<URI> proxy, Patience patience) {
        this.web = web;
        this.settings = settings;
        this.proxy = proxy;
        this.patience = patience;
    }

    RetrievedRecord open(PointerContent content) {
        if (content.knownFormat().filter(RecordFormat.CONTACT_DETAILS::equals).isEmpty()) {
            throw new InvalidInputException(
                    "content format", "must be that of contact details: anything else goes through the proxy");
        }
        PointerUrl url =
                PointerUrl.of(content.url(), proxy.get(), settings.get().privateHosts());
        OpenWebAnswer answer = answer(url);
        try {
            return opened(answer, content, url.host());
        } catch (IOException | RuntimeException unusable) {
            answer.close();
            throw unusable instanceof RuntimeException told
                    ? told
                    : new UnavailableException(
                            "the page of contact details broke off", SpineError.NONE, null, unusable);
        }
    }

    private OpenWebAnswer answer(PointerUrl url) {
        try {
            return web.get().get(url.url(), Map.of("Accept", "text/html, application/pdf;q=0.9"));
        } catch (IOException unreachable) {
            throw new UnavailableException(
                    "the page of contact details cannot be reached ("
                            + unreachable.getClass().getSimpleName() + ")",
                    SpineError.NONE,
                    null,
                    unreachable);
        }
    }

    private RetrievedRecord opened(OpenWebAnswer answer, PointerContent content, String host) throws IOException {
        if (answer.status() == NOT_FOUND || answer.status() == GONE) {
            throw new RecordNotFoundException(new SpineError(answer.status(), "", "", "", "", ""));
        }
        if (answer.status() != OK) {
            throw new UnavailableException(
                    "the page of contact details answered with HTTP " + answer.status(),
                    new SpineError(answer.status(), "", "", "", "", ""),
                    null,
                    null);
        }
        OptionalLong length = answer.header("Content-Length")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElseGet(OptionalLong::empty);
        RecordStream stream =
                new RecordStream(answer.body(), length, settings.get().maxBytes(), SpineError.NONE, patience.fromNow());
        return new OpenedRecord(
                stream,
                new OpenedRecord.Description(
                        answer.header("Content-Type").orElse(""), content.mediaType(), length, "", host));
    }
}
