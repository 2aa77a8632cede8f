package io.spinebridge.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server's life, beside the one that the other tests share. */
class LocalPayaraIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path directory;

    @Test
    void servesAnApplicationBeforeAndAfterARestartAndLeavesNothingRunning() throws Exception {
        URI page;
        long first;
        long second;
        try (LocalPayara payara = start()) {
            payara.administration().deploy(hello(), "hello");
            page = payara.http().resolve("/hello/index.html");
            assertThat(get(page)).isEqualTo("hello");
            assertThatThrownBy(this::start)
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContaining("Another run uses " + directory);
            assertThat(payara.administration().run("list-applications")).contains("hello");

            first = payara.pid();
            payara.restart();
            second = payara.pid();

            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(get(page)).isEqualTo("hello"));
            assertThatThrownBy(() -> payara.administration().run("deploy", "no-such-file.war"))
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContaining("asadmin deploy failed")
                    .hasMessageNotContaining(payara.administration().password());
        }
        assertThat(first).isNotEqualTo(second);
        assertThat(List.of(first, second)).noneMatch(LocalPayaraIT::runs);
        assertThatThrownBy(() -> get(page)).isInstanceOf(ConnectException.class);
    }

    private LocalPayara start() throws IOException, InterruptedException {
        return LocalPayara.start(
                Path.of(System.getProperty("spinebridge.payara")),
                directory,
                ServerPorts.free(),
                LocalEnvironment.QUICK_START);
    }

    private Path hello() {
        File war = directory.resolve("hello.war").toFile();
        ShrinkWrap.create(WebArchive.class, "hello.war")
                .addAsWebResource(new StringAsset("hello"), "index.html")
                .as(ZipExporter.class)
                .exportTo(war);
        return war.toPath();
    }

    private String get(URI page) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(page).timeout(PATIENCE).build(), BodyHandlers.ofString())
                .body();
    }

    private static boolean runs(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
