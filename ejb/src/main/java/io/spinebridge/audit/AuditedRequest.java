package io.spinebridge.audit;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineCaller;
import java.net.URI;
import java.util.Optional;

/**
 * A request, as both its entries tell it. Made by {@link #by}.
 *
 * @param caller who called
 * @param patient whose record; empty when that cannot be told
 * @param interactionId which interaction
 * @param traceId its trace id
 * @param fromAsid our ASID
 * @param toAsid the addressee's
 * @param method HTTP method
 * @param url where to
 * @param body the request's body; empty when it had none, or the service's rules do not ask for it
 * @param concerning id of what was asked for; empty when there is none
 */
public record AuditedRequest(
        SpineCaller caller,
        Optional<NhsNumber> patient,
        String interactionId,
        String traceId,
        String fromAsid,
        String toAsid,
        String method,
        URI url,
        String body,
        String concerning) {

    /** Begins with who called. */
    public static Builder by(SpineCaller caller) {
        return new Builder(caller);
    }

    @Override
    public String toString() {
        return "AuditedRequest[" + traceId + "]";
    }

    /** Names each part. Of use to one thread. */
    public static final class Builder {

        private final SpineCaller caller;
        private Optional<NhsNumber> patient = Optional.empty();
        private String interactionId = "";
        private String traceId = "";
        private String fromAsid = "";
        private String toAsid = "";
        private String method = "";
        private URI url;
        private String body = "";
        private String concerning = "";

        private Builder(SpineCaller caller) {
            this.caller = caller;
        }

        /** Whose record. */
        public Builder about(Optional<NhsNumber> who) {
            patient = who;
            return this;
        }

        /** Which interaction. */
        public Builder interaction(String id) {
            interactionId = id;
            return this;
        }

        /** Its trace id. */
        public Builder traceId(String id) {
            traceId = id;
            return this;
        }

        /** Our ASID. */
        public Builder fromAsid(String asid) {
            fromAsid = asid;
            return this;
        }

        /** The addressee's ASID. */
        public Builder toAsid(String asid) {
            toAsid = asid;
            return this;
        }

        /** HTTP method, and where to. */
        public Builder sent(String how, URI where) {
            method = how;
            url = where;
            return this;
        }

        /** The body, where the service's rules ask for it. */
        public Builder body(String text) {
            body = text;
            return this;
        }

        /** Id of what is asked for. */
        public Builder concerning(String id) {
            concerning = id;
            return this;
        }

        /** The request. */
        public AuditedRequest build() {
            return new AuditedRequest(
                    caller, patient, interactionId, traceId, fromAsid, toAsid, method, url, body, concerning);
        }
    }
}
