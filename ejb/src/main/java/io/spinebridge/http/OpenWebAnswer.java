package io.spinebridge.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** An answer of the open web, whose body is still to be read. For one thread. */
public final class OpenWebAnswer implements AutoCloseable {

    private final HttpGet request;
    private final ClassicHttpResponse response;

    OpenWebAnswer(HttpGet request, ClassicHttpResponse response) {
        this.request = request;
        this.response = response;
    }

    /** HTTP status. */
    public int status() {
        return response.getCode();
    }

    /** Value of a header, if it is there; several are joined by commas. */
    public Optional<String> header(String name) {
        return Arrays.stream(response.getHeaders(name))
                .map(header -> Objects.toString(header.getValue(), ""))
                .reduce((one, next) -> one + ", " + next);
    }

    /** The body; empty when there is none. Throws when it ends before its announced end. */
    public InputStream body() throws IOException {
        return response.getEntity() == null
                ? InputStream.nullInputStream()
                : new FilterInputStream(response.getEntity().getContent()) {
                    @Override
                    public void close() {
                        OpenWebAnswer.this.close();
                    }
                };
    }

    /** Ends the connection when the body was not read to its end: the HTTP client would read the rest, however long that is. */
    @Override
    public void close() {
        request.abort();
    }
}
