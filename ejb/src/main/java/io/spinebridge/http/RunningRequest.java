package io.spinebridge.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;

/** A request under way, whose answer has begun, and its deadline. For one thread. */
public final class RunningRequest implements AutoCloseable {

    private final AtomicBoolean late = new AtomicBoolean();
    private final HttpUriRequestBase request;
    private final Duration allowed;
    private final Future<?> deadline;
    private final ClassicHttpResponse response;

    /** Sends the request and waits until its answer begins. */
    RunningRequest(CloseableHttpClient client, HttpUriRequestBase request, Duration allowed, Deadlines deadlines)
            throws IOException {
        HttpClientContext context = HttpClientContext.create();
        this.request = request;
        this.allowed = allowed;
        this.deadline = deadlines.after(allowed, this::expire);
        try {
            this.response = client.executeOpen(null, request, context);
        } catch (IOException failed) {
            deadline.cancel(false);
            throw explained(stale(failed, context) ? new StaleConnectionException(failed) : failed);
        } catch (RuntimeException unexpected) {
            deadline.cancel(false);
            throw unexpected;
        }
    }

    /** Whether nothing came back on a connection that had carried another request before. A time-out is something else. */
    private static boolean stale(IOException failed, HttpClientContext context) {
        EndpointDetails connection = context.getEndpointDetails();
        return connection != null && connection.getRequestCount() > 1 && !(failed instanceof InterruptedIOException);
    }

    private void expire() {
        late.set(true);
        request.abort();
    }

    /** Status and headers; the body is to be read from {@link #body}. */
    public ClassicHttpResponse response() {
        return response;
    }

    /**
     * The body; empty when the answer has none. To close it is to end the request.
     *
     * @param shortRest an unread rest of fewer bytes is read at the end, so that the connection can be used again
     */
    public Optional<InputStream> body(int shortRest) throws IOException {
        return response.getEntity() == null
                ? Optional.empty()
                : Optional.of(new AnswerBody(response.getEntity().getContent(), this, shortRest));
    }

    /** What a failure means: the deadline, when that has passed. */
    IOException explained(IOException failed) {
        return late.get() ? new CallTooLongException(allowed, failed) : failed;
    }

    /** Ends the connection at once, whatever is still to come. */
    void abandon() {
        deadline.cancel(false);
        request.abort();
    }

    /** Gives the connection back. */
    @Override
    public void close() throws IOException {
        deadline.cancel(false);
        response.close();
    }
}
