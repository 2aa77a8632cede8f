package io.spinebridge.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hc.core5.http.Header;

/** An answer of the open web, whose body is still to be read. For one thread. */
public final class OpenWebAnswer implements AutoCloseable {

    private final RunningRequest request;
    private final InputStream body;

    OpenWebAnswer(RunningRequest request) throws IOException {
        this.request = request;
        this.body = request.body(0).orElseGet(InputStream::nullInputStream);
    }

    /** HTTP status. */
    public int status() {
        return request.response().getCode();
    }

    /** Value of a header, if it is there. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.response().getFirstHeader(name)).map(Header::getValue);
    }

    /** The body; empty when there is none. Throws when it ends before its announced end. To close it is to close the answer. */
    public InputStream body() {
        return body;
    }

    /** Ends the connection when the body was not read to its end: the HTTP client would read the rest, however long that is. */
    @Override
    public void close() {
        request.abandon();
    }
}
