package io.spinebridge.spine;

import io.spinebridge.configuration.SpineService;
import java.net.URI;
import java.util.Map;

/**
 * In what the services of the Spine differ on the wire. Empty names mean that the header is not sent.
 *
 * @param service which service
 * @param fromAsidHeader header of our ASID
 * @param toAsidHeader header of the service's ASID
 * @param interactionHeader header of the interaction id
 * @param traceHeader header of the trace id
 * @param audience what the token's {@code aud} is
 * @param meanings codes of the Spine that mean something else here than with the other services
 * @param auditsContent whether the audit trail has to hold the bodies of requests and answers
 */
public record ServiceProfile(
        SpineService service,
        String fromAsidHeader,
        String toAsidHeader,
        String interactionHeader,
        String traceHeader,
        Audience audience,
        Map<String, Meaning> meanings,
        boolean auditsContent) {

    public ServiceProfile {
        meanings = Map.copyOf(meanings);
    }

    /** What {@code aud} may be. */
    public enum Audience {
        /** The request's URL without its query. */
        REQUEST_URL {
            @Override
            URI of(URI url) {
                String text = url.toString();
                int query = text.indexOf('?');
                return query < 0 ? url : URI.create(text.substring(0, query));
            }
        },
        /** Scheme, host and port of the service. */
        SERVICE_HOST {
            @Override
            URI of(URI url) {
                return URI.create(url.getScheme() + "://" + url.getRawAuthority());
            }
        },
        /** Each call says it, since each is for somebody else behind the service. */
        OF_EACH_CALL {
            @Override
            URI of(URI url) {
                throw new IllegalStateException("a call of this service names for whom it is");
            }
        };

        abstract URI of(URI url);
    }

    /** What a code of the Spine may mean. */
    public enum Meaning {
        /** The request was wrong. */
        REJECTED,
        /** What it is about is not current any more. */
        NOT_CURRENT
    }
}
