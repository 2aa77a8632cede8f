package io.spinebridge.simulator.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.server.Clients;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLSocket;

/** HTTP by hand: every octet is as it is written here. */
public final class RawHttp {

    /** An answer. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    private RawHttp() {}

    public static Answer overTls(ClientIdentity identity, int port, String request) throws IOException {
        try (SSLSocket socket = Clients.socket(identity, port)) {
            return exchange(socket, request);
        }
    }

    /** Sends characters as they are, one byte each, and reads no more than the status of the answer. */
    public static int status(int port, String request) throws IOException {
        try (SSLSocket socket = Clients.socket(ClientIdentity.VALID, port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer =
                    new String(socket.getInputStream().readNBytes("HTTP/1.1 000".length()), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 ");
            return Integer.parseInt(answer.substring("HTTP/1.1 ".length()));
        }
    }

    public static Answer plain(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return exchange(socket, request);
        }
    }

    private static Answer exchange(Socket socket, String request) throws IOException {
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            throw new IOException("no answer");
        }
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            headers.put(lines[i].replaceAll(":.*", "").toLowerCase(Locale.ROOT), lines[i].replaceAll("^[^:]*: ?", ""));
        }
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, text.substring(end + 4));
    }
}
