package io.spinebridge.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;

/**
 * Fetches a revocation list, over {@code http} or {@code https}, without any identity, following no redirect. The list is signed, so that
 * nothing depends on the way. Thread safe.
 */
final class ListDownload {

    private static final int LONGEST = 1 << 26;
    private static final int OK = 200;

    private final int stepMillis;
    private final long wholeNanos;

    /**
     * Fetches with these limits.
     *
     * @param step until the connection stands, the answer begins, and each of its parts follows
     * @param whole until the answer is complete; it may end a step later
     */
    ListDownload(Duration step, Duration whole) {
        this.stepMillis = Math.toIntExact(step.toMillis());
        this.wholeNanos = whole.toNanos();
    }

    /** Not as it should be, and why in words. */
    private static final class Unexpected extends IOException {

        private static final long serialVersionUID = 1L;

        Unexpected(String why) {
            super(why);
        }
    }

    /** The body of the answer. */
    byte[] get(URI url) throws IOException {
        long begun = System.nanoTime();
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        try {
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            connection.setConnectTimeout(stepMillis);
            connection.setReadTimeout(stepMillis);
            // Kept open, it would be held by a thread of Java's.
            connection.setRequestProperty("Connection", "close");
            if (connection instanceof HttpsURLConnection secure) {
                // Java's default may be the server's own, which shows the server's certificate.
                secure.setSSLSocketFactory(WebTrust.context(Optional.empty()).getSocketFactory());
            }
            int status = connection.getResponseCode();
            if (status != OK) {
                throw new Unexpected("the answer was HTTP " + status);
            }
            try (InputStream body = connection.getInputStream()) {
                return read(body, begun);
            }
        } finally {
            connection.disconnect();
        }
    }

    private byte[] read(InputStream body, long begun) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 16];
        for (int length = body.read(part); length >= 0; length = body.read(part)) {
            if (System.nanoTime() - begun > wholeNanos) {
                throw new Unexpected("the answer took too long");
            }
            if (content.size() + length > LONGEST) {
                throw new Unexpected("it is longer than 64 MiB");
            }
            content.write(part, 0, length);
        }
        return content.toByteArray();
    }

    /** Why it failed, in words. */
    static String reason(Exception failure) {
        if (failure instanceof Unexpected) {
            return failure.getMessage();
        }
        if (failure instanceof UnknownHostException) {
            return "the host is unknown";
        }
        if (failure instanceof ConnectException) {
            return "nothing listens there";
        }
        if (failure instanceof SocketTimeoutException) {
            return "the answer took too long";
        }
        return failure instanceof SSLException
                ? "no secure connection"
                : "the connection failed (" + failure.getClass().getSimpleName() + ")";
    }
}
