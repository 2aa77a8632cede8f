package io.spinebridge.http;

import java.io.IOException;
import java.util.function.Predicate;
import javax.net.ssl.SSLSession;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;

/**
 * Knows whether anything of a request has left. A connection that served before may have been closed by the other side in the meantime: a
 * write is not sent before that was looked at, and a request of which no byte left is told from one that may have arrived. Thread safe.
 */
final class CheckingRequestExecutor extends HttpRequestExecutor {

    private final Predicate<SSLSession> outdated;

    /**
     * Checks connections that served before.
     *
     * @param outdated whether one must not be used again, however well it is
     */
    CheckingRequestExecutor(Predicate<SSLSession> outdated) {
        this.outdated = outdated;
    }

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            HttpResponseInformationCallback interim,
            HttpContext context)
            throws IOException, HttpException {
        EndpointDetails endpoint = connection.getEndpointDetails();
        if (endpoint == null || endpoint.getRequestCount() == 0) {
            return super.execute(request, connection, interim, context);
        }
        if (outdated.test(connection.getSSLSession()) || !Method.isSafe(request.getMethod()) && unusable(connection)) {
            throw new NothingSentException(null);
        }
        long sentBefore = endpoint.getSentBytesCount();
        try {
            return super.execute(request, connection, interim, context);
        } catch (IOException failed) {
            throw endpoint.getSentBytesCount() == sentBefore ? new NothingSentException(failed) : failed;
        }
    }

    /** Closed, or with something to say that nobody asked for, as servers do before they close. */
    private static boolean unusable(HttpClientConnection connection) throws IOException {
        return connection.isStale() || connection.isDataAvailable(Timeout.ONE_MILLISECOND);
    }
}
