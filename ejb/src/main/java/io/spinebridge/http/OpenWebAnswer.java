package io.spinebridge.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

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

    /** Value of a header, if it is there; several are joined by commas. */
    public Optional<String> header(String name) {
        return Arrays.stream(request.response().getHeaders(name))
                .map(header -> Objects.toString(header.getValue(), ""))
                .reduce((one, next) -> one + ", " + next);
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
