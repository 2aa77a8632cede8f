package io.spinebridge.http;

import io.spinebridge.measurement.ServiceMeter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.lang.ref.Cleaner;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;

/** A request under way, whose answer has begun, and its deadline. For one thread. */
public final class RunningRequest implements AutoCloseable {

    private final AtomicBoolean late = new AtomicBoolean();
    private final HttpUriRequestBase request;
    private final ClassicHttpResponse response;
    private final ForgottenAnswers forgotten;
    private final ServiceMeter meter;
    private final HttpClientContext context;
    private volatile TimeLimit limit;
    private volatile Future<?> deadline;
    private volatile boolean streaming;
    private volatile boolean open = true;
    private volatile Cleaner.Cleanable watched;
    private final Optional<Branches> branches = Operation.branches();
    private volatile boolean unwanted;

    /**
     * What a request may take.
     *
     * @param begun until its answer begins
     * @param whole until that is complete
     */
    record Limits(TimeLimit begun, TimeLimit whole) {}

    /** What is needed to send a request. */
    record Means(CloseableHttpClient client, Deadlines deadlines, ForgottenAnswers forgotten, ServiceMeter meter) {}

    /** Sends the request and waits until its answer begins. */
    RunningRequest(Means means, HttpUriRequestBase request, Limits limits) throws IOException {
        this.request = request;
        this.forgotten = means.forgotten();
        this.meter = means.meter();
        this.limit = limits.begun();
        this.context = HttpClientContext.create();
        if (limit.usedUp()) {
            throw new CallTooLongException(limit, false, null);
        }
        branches.ifPresent(its -> its.watch(this));
        this.deadline = means.deadlines().after(limit.allowed(), this::expire);
        try {
            this.response = means.client().executeOpen(null, request, context);
        } catch (IOException failed) {
            ended();
            throw explained(stale(failed) ? new StaleConnectionException(failed) : failed);
        } catch (RuntimeException | Error unexpected) {
            ended();
            throw unexpected;
        }
        if (request.getEntity() != null) {
            meter.sent(Math.max(0, request.getEntity().getContentLength()));
        }
        if (!limits.whole().equals(limit) && deadline.cancel(false)) {
            this.streaming = true;
            this.limit = limits.whole();
            this.deadline = means.deadlines().after(limit.allowed(), this::expire);
        }
    }

    /**
     * Whether nothing came back on a connection that had carried another request before. A time-out is something else, and so is an answer that
     * makes no sense.
     */
    private boolean stale(IOException failed) {
        EndpointDetails connection = context.getEndpointDetails();
        return connection != null
                && connection.getRequestCount() > 1
                && !(failed instanceof NothingSentException)
                && !(failed instanceof InterruptedIOException)
                && !(failed instanceof ClientProtocolException)
                && !(failed instanceof CharacterCodingException);
    }

    private void expire() {
        late.set(true);
        if (streaming && open) {
            forgotten.late(limit);
        }
        request.abort();
    }

    /** Whether it was neither given back nor ended. */
    boolean open() {
        return open;
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
        if (response.getEntity() == null) {
            return Optional.empty();
        }
        AnswerBody body = new AnswerBody(response.getEntity().getContent(), this, shortRest);
        watched = forgotten.watch(body, this);
        return Optional.of(body);
    }

    /** So many bytes of the body came. */
    void received(int bytes) {
        meter.received(bytes);
    }

    /** What a failure means: the deadline, when that has passed. */
    IOException explained(IOException failed) {
        if (unwanted) {
            return new NotWantedException(failed);
        }
        return late.get() ? new CallTooLongException(limit, context.getEndpointDetails() != null, failed) : failed;
    }

    /** Ends the connection at once, whatever is still to come. */
    void abandon() {
        ended();
        request.abort();
    }

    /** Nobody waits for the answer any more. */
    void unwanted() {
        unwanted = true;
        request.abort();
    }

    private void ended() {
        open = false;
        branches.ifPresent(its -> its.forget(this));
        deadline.cancel(false);
        if (watched != null) {
            watched.clean();
        }
    }

    /** Gives the connection back. */
    @Override
    public void close() throws IOException {
        ended();
        response.close();
    }
}
