package io.spinebridge.retrieval;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.api.retrieval.RetrievedRecord;
import io.spinebridge.audit.AuditedRequest;
import io.spinebridge.audit.Auditor;
import io.spinebridge.audit.OpenAudit;
import io.spinebridge.configuration.RetrievalSettings;
import io.spinebridge.http.OpenWebAnswer;
import io.spinebridge.http.OpenWebClient;
import io.spinebridge.spine.SentRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Fetches contact details from the open web: no certificate, token, header or parameter that tells who asks about whom. Thread safe.
 *
 * <p>Follows <em>National Record Locator API: Retrieval, HTTP unsecured</em>.
 */
public final class ContactDetailsReader {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final OpenWebClient web;
    private final OpeningRules rules;
    private final RetrievalSettings settings;
    private final URI proxy;
    private final Patience patience;
    private final Auditor auditor;

    /**
     * How long a page may take.
     *
     * @param allowed {@code spinebridge.timeout.stream}
     * @param clock by which it is measured
     */
    public record Patience(Duration allowed, Clock clock) {

        BooleanSupplier fromNow() {
            Instant end = clock.instant().plus(allowed);
            return () -> clock.instant().isAfter(end);
        }
    }

    /**
     * Fetches for whoever may.
     *
     * @param web the open web
     * @param rules who may open what
     * @param settings longest page, private hosts
     * @param proxy base of the Spine Secure Proxy, with which some pointers' URLs begin
     * @param patience how long a page may take
     * @param auditor keeps the entries of each page
     */
    public ContactDetailsReader(
            OpenWebClient web,
            OpeningRules rules,
            RetrievalSettings settings,
            URI proxy,
            Patience patience,
            Auditor auditor) {
        this.web = web;
        this.rules = rules;
        this.settings = settings;
        this.proxy = proxy;
        this.patience = patience;
        this.auditor = auditor;
    }

    /** Opens a page of contact details; its content is still to be read. */
    public RetrievedRecord open(NhsNumber patient, Pointer pointer, PointerContent content) {
        rules.requireContactDetails(pointer, content);
        if (content.knownFormat().filter(RecordFormat.CONTACT_DETAILS::equals).isEmpty()) {
            throw new InvalidInputException(
                    "content format", "must be that of contact details: anything else goes through the proxy");
        }
        PointerUrl url = PointerUrl.of(content.url(), proxy, settings.privateHosts());
        HeldPointers.Held held = rules.held(patient, pointer, content);
        return auditor.around(request(patient, held, url), audit -> fetched(url, held.content(), audit));
    }

    private AuditedRequest request(NhsNumber patient, HeldPointers.Held held, PointerUrl url) {
        return AuditedRequest.by(rules.caller())
                .about(Optional.of(patient))
                .traceId(UUID.randomUUID().toString())
                .sent("GET", url.url())
                .concerning(held.pointer().knownId().map(PointerId::value).orElse(""))
                .build();
    }

    private RetrievedRecord fetched(PointerUrl url, PointerContent content, OpenAudit audit) {
        OpenWebAnswer answer = answer(url);
        try {
            audit.httpStatus(answer.status());
            return opened(answer, content, url.host(), audit);
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
            return web.get(url.url(), Map.of("Accept", "text/html, application/pdf;q=0.9"));
        } catch (IOException unreachable) {
            throw new UnavailableException(
                    "the page of contact details cannot be reached ("
                            + unreachable.getClass().getSimpleName() + ")",
                    SpineError.NONE,
                    null,
                    unreachable);
        }
    }

    private RetrievedRecord opened(OpenWebAnswer answer, PointerContent content, String host, OpenAudit audit)
            throws IOException {
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
        Function<String, String> headers = name -> answer.header(name).orElse(null);
        BodyFraming framing = BodyFraming.of(headers);
        framing.requireReadable("the page of contact details", SpineError.NONE);
        InputStream body = framing.unpacked(answer.body(), settings.maxBytes());
        return new OpenedRecord(
                new RecordStream(
                        body,
                        framing.length(),
                        settings.maxBytes(),
                        new SentRequest(SpineError.NONE, audit.record()),
                        patience.fromNow()),
                new OpenedRecord.Description(
                        SaidType.of(headers.apply("Content-Type")), content.mediaType(), framing.length(), "", host));
    }
}
