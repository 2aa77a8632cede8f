package io.spinebridge.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator as a program of its own. */
@Timeout(60)
class MainTest {

    @TempDir
    private Path folder;

    private Process process;

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private BufferedReader start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It lives for a second: to compile well would take longer than all else.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SpineSimulatorMain.class.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void startsSaysWhereItIsAndEndsWhenToldTo() throws Exception {
        List<String> lines = new ArrayList<>();
        BufferedReader output = start("0", "0", "stores");
        for (String line = output.readLine(); line != null && !line.startsWith("Ctrl-C"); line = output.readLine()) {
            lines.add(line);
        }

        assertThat(lines.get(0)).startsWith("Spine simulator: https://localhost:");
        assertThat(lines).filteredOn(line -> line.matches("  999[0-9]{7}  .*")).hasSize(10);
        assertThat(folder.resolve("stores/client.p12")).isRegularFile();
        assertThat(folder.resolve("stores/truststore.p12")).isRegularFile();
        URI evidence = URI.create(lines.get(1).replaceAll(".*(http://.*)", "$1"));
        assertThat(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(evidence).build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);

        process.toHandle().destroy();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(output.lines()).as("nothing but what it says at the start").isEmpty();
        try (Socket socket = new Socket()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> socket.connect(new java.net.InetSocketAddress("127.0.0.1", evidence.getPort()), 2000))
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysInOneLineThatAPortIsInUse(boolean control) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            List<String> lines =
                    start(control ? "0" : port, control ? port : "0").lines().toList();

            assertThat(lines).singleElement().asString().contains("in use").contains(port);
            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(Files.list(folder)).isEmpty();
        }
    }

    @Test
    void explainsItsArguments() throws Exception {
        assertThat(start("help").lines().toList()).singleElement().asString().startsWith("Arguments:");
        assertThat(process.waitFor()).isEqualTo(1);
    }
}
