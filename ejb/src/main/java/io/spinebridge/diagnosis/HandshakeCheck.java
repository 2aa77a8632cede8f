package io.spinebridge.diagnosis;

import io.spinebridge.http.TlsFailureTexts;
import io.spinebridge.tls.ChainObserver;
import io.spinebridge.tls.SpineTls;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;

/** TLS: do we trust whoever is there, and do they take our certificate? */
final class HandshakeCheck implements Check {

    private static final String HUNG_UP = "the other side ended the handshake without a reason";
    private static final String REFUSED =
            "Is the certificate the one that was issued for this ASID and this environment? Is it revoked? If it is right, a"
                    + " device on the way may end connections that it cannot look into.";
    private static final String UNTRUSTED =
            "If this is the server that it should be, its authorities belong into the trust store"
                    + " (spinebridge.tls.truststore.path): is that of this environment? If it is not, a device on the way puts itself in between: ask"
                    + " the network's administrators.";

    private final Target target;
    private final SSLContext context;
    private final SSLParameters parameters;
    private final Duration patience;
    private final Handshake handshake;
    private final Handshake lookAgain;

    /**
     * Shakes hands as calls do.
     *
     * @param tls our certificate, and whom we trust
     * @param patience until each word of the handshake has come
     */
    HandshakeCheck(Target target, SpineTls tls, Duration patience) {
        this.target = target;
        this.context = tls.context();
        this.parameters = parameters(target, tls);
        this.patience = patience;
        this.handshake = new Handshake(target, parameters);
        this.lookAgain = new Handshake(target, parameters);
    }

    private static SSLParameters parameters(Target target, SpineTls tls) {
        SSLParameters parameters = tls.parameters();
        if ("ldaps".equals(target.url().getScheme())) {
            parameters.setEndpointIdentificationAlgorithm("LDAPS");
        }
        return parameters;
    }

    @Override
    public Finding look() throws IOException {
        try {
            SSLSession session = handshake.with(context, patience);
            return Finding.fine(session.getProtocol() + ", " + session.getCipherSuite() + ", shown: "
                    + Chain.of(session.getPeerCertificates()).text());
        } catch (SSLException refused) {
            String why = TlsFailureTexts.explain(refused);
            return Finding.failed(why + shown(), isOurs(why) ? REFUSED : UNTRUSTED);
        } catch (SocketTimeoutException silent) {
            return Finding.failed(
                    "the other side does not answer in the handshake",
                    "Is there TLS on port " + target.port() + "? Is " + target.setting() + " right?");
        } catch (EOFException | SocketException hungUp) {
            return Finding.failed(HUNG_UP + shown(), REFUSED);
        }
    }

    /** What the other side says of us, by its alerts and by hanging up; everything else we say of it. */
    private static boolean isOurs(String why) {
        return why.contains("our certificate") || why.contains("ended the handshake");
    }

    private String shown() {
        ChainObserver observer = new ChainObserver();
        try {
            lookAgain.with(observer.context(), patience);
        } catch (IOException asItMust) {
            // It never succeeds.
        }
        return Optional.of(new Chain(observer.chain()).text())
                .filter(text -> !text.isEmpty())
                .map(text -> "; shown: " + text)
                .orElse("; no certificate was shown");
    }

    @Override
    public void close() {
        handshake.close();
        lookAgain.close();
    }
}
