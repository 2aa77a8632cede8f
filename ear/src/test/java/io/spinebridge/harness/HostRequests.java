package io.spinebridge.harness;

import io.spinebridge.environment.Account;
import io.spinebridge.host.SignIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests to the host's servlets, as somebody. Thread safe. */
public final class HostRequests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI payara;
    private final Account user;

    /** To Payara at an address, as somebody; as nobody when that is null. */
    public HostRequests(URI payara, Account user) {
        this.payara = payara;
        this.user = user;
    }

    /** Sends something, and gives the body of the answer. */
    public byte[] post(String path, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(payara.resolve(path))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (user != null) {
            request.header(SignIn.USER, user.name()).header(SignIn.PASSWORD, user.password());
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError("The host answered HTTP " + answer.statusCode() + "; see Payara's log");
            }
            return answer.body();
        } catch (IOException unreachable) {
            throw new AssertionError("The host cannot be reached", unreachable);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ended);
        }
    }
}
