package io.spinebridge.testing;

import io.spinebridge.simulator.listener.TlsMaterial;
import io.spinebridge.simulator.pki.ServerIdentity;
import io.spinebridge.simulator.server.SpineSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A server that never comes to an end, in one of many ways. It takes as long as it is let; nothing is held when it is closed. */
public final class StubbornServer implements AutoCloseable {

    private static final int PAUSE_MILLIS = 50;
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private final Way way;
    private final SSLContext tls;
    private final ServerSocket listener;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger serving = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** How it does not come to an end. */
    public enum Way {
        /** Its queue of connections is full. */
        DOES_NOT_ACCEPT(true),
        SAYS_NOTHING_IN_HANDSHAKE(true),
        DRIPS_HANDSHAKE(true),
        SAYS_NOTHING(false),
        DRIPS_HEADERS(false),
        /** Faster than any time-out, until the memory is full. */
        ENDLESS_HEADERS(false),
        ENDLESS_HEADER_LINE(false),
        ENDLESS_INTERIM_ANSWERS(false),
        DRIPS_BODY(false);

        private final boolean beforeRequest;

        Way(boolean beforeRequest) {
            this.beforeRequest = beforeRequest;
        }

        /** Whether no request can have been sent. */
        public boolean beforeRequest() {
            return beforeRequest;
        }
    }

    public StubbornServer(Way way, SpineSimulator certificates) throws IOException {
        this.way = way;
        this.tls = new TlsMaterial(certificates.pki(), ServerIdentity.VALID).newContext();
        this.listener = new ServerSocket(0, way == Way.DOES_NOT_ACCEPT ? 1 : 50, InetAddress.getByName("127.0.0.1"));
        if (way == Way.DOES_NOT_ACCEPT) {
            fillQueue();
        } else {
            start(this::accept);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Connections that the client has not ended. */
    public int open() {
        return serving.get();
    }

    private void fillQueue() throws IOException {
        for (int i = 0; i < 4; i++) {
            Socket waiting = new Socket();
            sockets.add(waiting);
            try {
                waiting.connect(new InetSocketAddress("127.0.0.1", port()), 300);
            } catch (SocketTimeoutException full) {
                return;
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "stubborn-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                sockets.add(socket);
                start(() -> serve(socket));
            }
        } catch (IOException stopped) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        serving.incrementAndGet();
        try (socket) {
            switch (way) {
                case SAYS_NOTHING_IN_HANDSHAKE -> closed.await();
                // A record of the handshake that is announced as 16 KiB.
                case DRIPS_HANDSHAKE -> drip(socket.getOutputStream(), new byte[] {22, 3, 3, 63, 0, 2, 0, 62, 0});
                default ->
                    answer((SSLSocket)
                            tls.getSocketFactory().createSocket(socket, "127.0.0.1", socket.getPort(), true));
            }
        } catch (IOException gone) {
            // The client has had enough, which is what is tested.
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        } finally {
            serving.decrementAndGet();
        }
    }

    private void answer(SSLSocket socket) throws IOException, InterruptedException {
        socket.setUseClientMode(false);
        socket.startHandshake();
        if (way == Way.SAYS_NOTHING) {
            closed.await();
            return;
        }
        OutputStream out = socket.getOutputStream();
        if (way != Way.DRIPS_BODY && way != Way.DRIPS_HEADERS) {
            readRequest(socket);
        }
        switch (way) {
            case DRIPS_HEADERS -> drip(out, (OK + "X-Long: ").getBytes(StandardCharsets.US_ASCII));
            case ENDLESS_HEADERS -> repeat(out, OK, "X-More: and more\r\n");
            case ENDLESS_HEADER_LINE -> repeat(out, OK + "X-Long: ", "and more");
            case ENDLESS_INTERIM_ANSWERS -> repeat(out, "", "HTTP/1.1 103 Early Hints\r\n\r\n");
            default -> {
                readRequest(socket);
                drip(
                        out,
                        (OK + "Content-Type: application/fhir+json\r\nContent-Length: 1000000\r\n\r\n{\"a\":\"")
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static void readRequest(Socket socket) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String line = lines.readLine();
        while (line != null && !line.isEmpty()) {
            line = lines.readLine();
        }
    }

    private void drip(OutputStream out, byte[] beginning) throws IOException, InterruptedException {
        out.write(beginning);
        while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            out.write('a');
            out.flush();
        }
    }

    private void repeat(OutputStream out, String beginning, String more) throws IOException {
        out.write(beginning.getBytes(StandardCharsets.US_ASCII));
        byte[] lines = more.repeat(1000).getBytes(StandardCharsets.US_ASCII);
        while (closed.getCount() > 0) {
            out.write(lines);
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
