package io.spinebridge.retrieval;

import io.spinebridge.simulator.listener.TlsMaterial;
import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.pki.ServerIdentity;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.net.ssl.SSLServerSocket;

/** A server that gives the very bytes that a test wants, and closes the connection behind them. */
final class ScriptedServer implements AutoCloseable {

    private final SSLServerSocket listener;
    private volatile byte[] answer = new byte[0];

    ScriptedServer(DevelopmentPki pki) throws IOException {
        listener = (SSLServerSocket) new TlsMaterial(pki, ServerIdentity.VALID)
                .newContext()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread answers = new Thread(this::answer, "scripted server");
        answers.setDaemon(true);
        answers.start();
    }

    String url() {
        return "https://localhost:" + listener.getLocalPort();
    }

    /** Whatever is asked for from now on: status line and headers, one per line, and a body. */
    void give(String head, byte[] body) {
        byte[] lines = (head.strip().replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(lines, lines.length + body.length);
        System.arraycopy(body, 0, all, lines.length, body.length);
        answer = all;
    }

    private void answer() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                readHead(new BufferedInputStream(socket.getInputStream()));
                socket.getOutputStream().write(answer);
                socket.getOutputStream().flush();
            } catch (IOException gone) {
                // The client had enough, or the test has ended.
            }
        }
    }

    private static void readHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
