package io.spinebridge.http;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpResponseInterceptor;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Keeps the HTTP client from unpacking what comes with a refusal: a {@code Content-Encoding} that it does not know, or that is not true, would
 * make a failed request of an answer whose status says all. Stateless.
 */
final class RefusalsAsTheyCome implements HttpResponseInterceptor {

    private static final int FIRST_REFUSAL = 300;

    @Override
    public void process(HttpResponse response, EntityDetails entity, HttpContext context) {
        if (response.getCode() >= FIRST_REFUSAL
                && response instanceof ClassicHttpResponse answer
                && answer.getEntity() != null) {
            answer.setEntity(new Packed(answer.getEntity()));
        }
    }

    /** A body that says nothing of how it is packed. */
    private static final class Packed extends HttpEntityWrapper {

        Packed(HttpEntity body) {
            super(body);
        }

        @Override
        public String getContentEncoding() {
            return null;
        }
    }
}
