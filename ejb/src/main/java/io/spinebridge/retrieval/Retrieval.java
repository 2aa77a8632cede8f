package io.spinebridge.retrieval;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotCurrentException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.api.retrieval.RetrievedRecord;
import io.spinebridge.configuration.RetrievalSettings;
import io.spinebridge.pointers.PointerAccess;
import io.spinebridge.registry.ProviderDirectory;
import io.spinebridge.registry.ProviderEndpoint;
import io.spinebridge.spine.Addressee;
import io.spinebridge.spine.SpineCall;
import io.spinebridge.spine.SpineGateway;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Fetches records through the Spine Secure Proxy. Thread safe. */
final class Retrieval {

    private static final int OK = 200;

    private final SpineGateway gateway;
    private final SecureProxyClient client;
    private final ProviderDirectory directory;
    private final Surroundings surroundings;

    /**
     * What it needs of the module; the suppliers throw while settings are not valid.
     *
     * @param proxy base of the Spine Secure Proxy
     * @param settings formats, limits, private hosts
     * @param accredited refuses an interaction that our ASID does not hold
     * @param access who may open which records
     */
    record Surroundings(
            Supplier<URI> proxy,
            Supplier<RetrievalSettings> settings,
            Consumer<String> accredited,
            PointerAccess access) {}

    Retrieval(SpineGateway gateway, SecureProxyClient client, ProviderDirectory directory, Surroundings surroundings) {
        this.gateway = gateway;
        this.client = client;
        this.directory = directory;
        this.surroundings = surroundings;
    }

    Optional<PointerContent> choose(Pointer pointer, List<String> preferredFormats) {
        RetrievalSettings settings = surroundings.settings().get();
        return pointer.contents().stream()
                .filter(content -> interaction(settings, content).isPresent()
                        && !content.url().isBlank())
                .min(Comparator.comparingInt(content -> rank(preferredFormats, content)));
    }

    /** Contact details have none, whatever the settings say: they never go through the proxy. */
    private static Optional<String> interaction(RetrievalSettings settings, PointerContent content) {
        boolean contact = content.knownFormat()
                .filter(RecordFormat.CONTACT_DETAILS::equals)
                .isPresent();
        return contact
                ? Optional.empty()
                : settings.interaction(content.format().code());
    }

    private static int rank(List<String> preferredFormats, PointerContent content) {
        int place = preferredFormats.indexOf(content.format().code());
        return place < 0 ? preferredFormats.size() : place;
    }

    RetrievedRecord open(NhsNumber patient, Pointer pointer, PointerContent content) {
        requireCurrent(pointer, content);
        require(surroundings.access().mayOpen(gateway.caller(), pointer.typeCode()));
        RetrievalSettings settings = surroundings.settings().get();
        String interaction = interaction(settings, content)
                .orElseThrow(
                        () -> new InvalidInputException(
                                "content format",
                                "has no interaction id, so that the record cannot be fetched (spinebridge.retrieval.interactions)"));
        surroundings.accredited().accept(interaction);
        URI proxy = surroundings.proxy().get();
        PointerUrl url = PointerUrl.of(content.url(), proxy, settings.privateHosts());
        String author = pointer.knownAuthor()
                .orElseThrow(
                        () -> new InvalidInputException("pointer", "does not say which organisation holds the record"))
                .value();
        ProviderEndpoint provider = directory.find(author, url.host());
        Addressee recipient =
                Addressee.provider(provider.asid(), provider.address(), interaction, accept(content), id(pointer));
        return gateway.open(
                SpineCall.about(patient).at(url.through(proxy)).through(recipient),
                request -> opened(client.fetch(), content, url.host(), request, settings.maxBytes()));
    }

    /** Refuses contact details to whom the pointer would be withheld: who may see a pointer may see whom to ask. */
    void requireContactDetails(Pointer pointer, PointerContent content) {
        requireCurrent(pointer, content);
        require(surroundings.access().maySee(gateway.caller(), pointer.typeCode()));
    }

    private static void requireCurrent(Pointer pointer, PointerContent content) {
        if (!pointer.contents().contains(content)) {
            throw new InvalidInputException("content", "must be one of the pointer's");
        }
        if (!pointer.current()) {
            throw new NotCurrentException(SpineError.NONE);
        }
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException(
                    "The caller's role and activity codes do not let records of this type be opened"
                            + " (spinebridge.pointers.access)");
        }
    }

    /** One media type; never one of FHIR's for a document, since some providers would wrap it. */
    private static String accept(PointerContent content) {
        String mediaType = content.mediaType();
        boolean document =
                content.knownFormat().filter(RecordFormat.UNSTRUCTURED::equals).isPresent();
        boolean asked =
                mediaType.matches("[A-Za-z0-9.+*-]+/[A-Za-z0-9.+*-]+") && !(document && mediaType.contains("fhir"));
        return asked ? mediaType : "*/*";
    }

    private static String id(Pointer pointer) {
        return pointer.knownId().map(PointerId::value).orElse("");
    }

    private static RetrievedRecord opened(
            Response answer, PointerContent content, String host, Supplier<SpineError> request, long most) {
        SpineError error = request.get();
        try {
            if (answer.getStatus() != OK) {
                throw new UnavailableException(
                        "it answered with HTTP " + answer.getStatus() + " instead of a record", error, null, null);
            }
            String announced = answer.getHeaderString(HttpHeaders.CONTENT_LENGTH);
            OptionalLong length = announced == null || !announced.matches("[0-9]{1,18}")
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(announced));
            String transfer = answer.getHeaderString("Transfer-Encoding");
            boolean endShows = length.isPresent()
                    || transfer != null && transfer.toLowerCase(Locale.ROOT).contains("chunked");
            if (!endShows) {
                throw new UnavailableException(
                        "its answer does not say where it ends, so that it could not be told whether it is whole",
                        error,
                        null,
                        null);
            }
            RecordStream stream =
                    new RecordStream(answer.readEntity(InputStream.class), length, most, error, () -> false);
            return new OpenedRecord(
                    stream,
                    new OpenedRecord.Description(
                            answer.getHeaderString(HttpHeaders.CONTENT_TYPE),
                            content.mediaType(),
                            length,
                            error.traceId(),
                            host));
        } catch (RuntimeException unusable) {
            answer.close();
            throw unusable;
        }
    }
}
