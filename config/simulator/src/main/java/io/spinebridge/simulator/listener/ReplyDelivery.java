package io.spinebridge.simulator.listener;

import io.spinebridge.simulator.fault.Incident;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends replies, or closes the connection as a fault on demand has it. Stateless. */
public final class ReplyDelivery {

    private ReplyDelivery() {}

    /** Whether a fault leaves the client without any answer. */
    public static boolean silent(Optional<Incident> incident) {
        return incident.filter(Incident::isSilent).isPresent();
    }

    /**
     * Sends a reply.
     *
     * @return whether it went out whole
     */
    public static boolean send(
            Request http, Response response, Callback callback, Reply reply, Optional<Incident> incident)
            throws IOException, InterruptedException {
        if (silent(incident)) {
            ConnectionFaults.reset(http, callback);
            return false;
        }
        if (incident.isPresent() && !ConnectionFaults.await(http, incident.get())) {
            ConnectionFaults.close(http, callback);
            return false;
        }
        response.setStatus(reply.status());
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        if (reply.length() >= 0 && reply.status() != 204 && reply.status() != 304) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.length());
        }
        try {
            reply.body().writeTo(new ResponseStream(http, response));
        } catch (IOException brokenOff) {
            ConnectionFaults.close(http, callback);
            return false;
        }
        response.write(true, null, callback);
        return true;
    }
}
