package io.spinebridge.testing;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLServerSocket;

/** A server that gives the very bytes that a test wants, and closes the connection behind them. */
public final class ScriptedServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)\r\n");

    private final SSLServerSocket listener;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile byte[] answer = new byte[0];
    private volatile byte[] answerToReads;

    /** Known to whoever trusts the simulator's authority. */
    public ScriptedServer(DevelopmentPki pki) throws IOException {
        listener = (SSLServerSocket) new TlsMaterial(pki, ServerIdentity.VALID)
                .newContext()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread answers = new Thread(this::answer, "scripted server");
        answers.setDaemon(true);
        answers.start();
    }

    /** Its base URL. */
    public String url() {
        return "https://localhost:" + listener.getLocalPort();
    }

    /** Whatever is asked for from now on: status line and headers, one per line, and a body. */
    public void give(String head, byte[] body) {
        give("", head, body);
    }

    /** The same behind interim answers, which are complete as they stand. */
    public void give(String interim, String head, byte[] body) {
        answer = bytes(interim.replace("\n", "\r\n"), head, body);
    }

    private static byte[] bytes(String interim, String head, byte[] body) {
        // Said, since a client could not tell otherwise whether its next request was lost with the connection.
        String end = head.contains("Connection:") ? "" : "\nConnection: close";
        byte[] lines = (interim + (head.strip() + end).replace("\n", "\r\n") + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(lines, lines.length + body.length);
        System.arraycopy(body, 0, all, lines.length, body.length);
        return all;
    }

    /** Reads get this from now on, whatever is given besides. */
    public void useForReads(String head, byte[] body) {
        answerToReads = bytes("", head, body);
    }

    /** All requests get the same from now on. */
    public void forgetReads() {
        answerToReads = null;
    }

    private void answer() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                boolean read = readRequest(new BufferedInputStream(socket.getInputStream()));
                requests.incrementAndGet();
                socket.getOutputStream().write(read && answerToReads != null ? answerToReads : answer);
                socket.getOutputStream().flush();
            } catch (IOException gone) {
                // The client had enough, or the test has ended.
            }
        }
    }

    /** How many requests came. */
    public int requests() {
        return requests.get();
    }

    /** Whether it is a read. It is read with its body: a connection that is closed before all was read is reset, and the answer lost. */
    private static boolean readRequest(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
        }
        Matcher length = LENGTH.matcher(head.toString(StandardCharsets.ISO_8859_1));
        in.skipNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return head.toString(StandardCharsets.ISO_8859_1).startsWith("GET ");
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
