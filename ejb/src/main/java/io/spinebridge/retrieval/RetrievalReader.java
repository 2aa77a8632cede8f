package io.spinebridge.retrieval;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.api.retrieval.RetrievedRecord;
import io.spinebridge.configuration.RetrievalSettings;
import io.spinebridge.registry.AuditedDirectory;
import io.spinebridge.registry.ProviderEndpoint;
import io.spinebridge.spine.Addressee;
import io.spinebridge.spine.SpineCall;
import io.spinebridge.spine.SpineGateway;
import java.net.URI;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Fetches records through the Spine Secure Proxy. Thread safe. */
public final class RetrievalReader {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9.+*-]+/[A-Za-z0-9.+*-]+");

    private final SpineGateway gateway;
    private final SecureProxyClient client;
    private final AuditedDirectory directory;
    private final OpeningRules rules;
    private final Limits limits;
    private final ContentChoice choice;

    /**
     * What limits the fetching.
     *
     * @param proxy base of the Spine Secure Proxy
     * @param settings formats, longest record, private hosts
     * @param accredited refuses an interaction that our ASID does not hold
     */
    public record Limits(URI proxy, RetrievalSettings settings, Consumer<String> accredited) {}

    /**
     * Fetches for whoever may.
     *
     * @param gateway makes the requests
     * @param client the wire
     * @param directory knows the providers
     * @param rules who may open what
     * @param limits what limits the fetching
     */
    public RetrievalReader(
            SpineGateway gateway,
            SecureProxyClient client,
            AuditedDirectory directory,
            OpeningRules rules,
            Limits limits) {
        this.gateway = gateway;
        this.client = client;
        this.directory = directory;
        this.rules = rules;
        this.limits = limits;
        this.choice = new ContentChoice(limits.settings());
    }

    /** Opens a record; its content is still to be read. */
    public RetrievedRecord open(NhsNumber patient, Pointer pointer, PointerContent content) {
        rules.requireRecord(pointer, content);
        String interaction = choice.interaction(content)
                .orElseThrow(
                        () -> new InvalidInputException(
                                "content format",
                                "has no interaction id, so that the record cannot be fetched (spinebridge.retrieval.interactions)"));
        limits.accredited().accept(interaction);
        PointerUrl url =
                PointerUrl.of(content.url(), limits.proxy(), limits.settings().privateHosts());
        HeldPointers.Held held = rules.held(patient, pointer, content);
        String author = held.pointer()
                .knownAuthor()
                .orElseThrow(
                        () -> new InvalidInputException("pointer", "does not say which organisation holds the record"))
                .value();
        ProviderEndpoint provider = directory.find(patient, author, url.host());
        Addressee recipient = Addressee.provider(
                provider.asid(), provider.address(), interaction, accept(held.content()), id(held.pointer()));
        ProxyAnswer answer = new ProxyAnswer(
                held.content().mediaType(), url.host(), limits.settings().maxBytes());
        return gateway.open(
                SpineCall.about(patient).at(url.through(limits.proxy())).through(recipient),
                request -> answer.opened(client.fetch(), request.get()));
    }

    /** One media type; never one of FHIR's for a document, since some providers would wrap it. */
    private static String accept(PointerContent content) {
        String mediaType = content.mediaType();
        boolean document =
                content.knownFormat().filter(RecordFormat.UNSTRUCTURED::equals).isPresent();
        boolean asked = MEDIA_TYPE.matcher(mediaType).matches() && !(document && mediaType.contains("fhir"));
        return asked ? mediaType : "*/*";
    }

    private static String id(Pointer pointer) {
        return pointer.knownId().map(PointerId::value).orElse("");
    }
}
