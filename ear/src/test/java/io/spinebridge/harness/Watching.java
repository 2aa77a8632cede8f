package io.spinebridge.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.tools.ToolProvider;

/** What an administrator looks at: health, metrics, and the command that ships with {@code config/}. Thread safe. */
public final class Watching {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * What the command said.
     *
     * @param status with which it ended
     * @param text what it printed
     */
    public record Said(int status, String text) {}

    private static final AtomicBoolean COMPILED = new AtomicBoolean();

    private Watching() {}

    /** The answer of a path of the server's own, such as {@code /health/ready}. */
    public static String at(String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(PayaraForTests.environment()
                                            .payara()
                                            .http()
                                            .resolve(path))
                                    .header("Accept", "*/*")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Runs {@code config/payara/Spinebridge.java} on the server of this run, as it is shipped: Java compiles it each time. */
    public static Said commandAsShipped(String... words) throws IOException, InterruptedException {
        return run(List.of(source().toString()), words);
    }

    /** Runs the same, compiled once. */
    public static Said command(String... words) throws IOException, InterruptedException {
        return run(List.of("-cp", compiled().toString(), "Spinebridge"), words);
    }

    private static Path source() {
        return Path.of(System.getProperty("spinebridge.asadmin")).resolveSibling("Spinebridge.java");
    }

    private static synchronized Path compiled() {
        Path classes = PayaraForTests.directory().resolve("command");
        if (!COMPILED.getAndSet(true)) {
            int failures = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "-d", classes.toString(), source().toString());
            if (failures != 0) {
                throw new IllegalStateException("the command does not compile");
            }
        }
        return classes;
    }

    private static Said run(List<String> program, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program);
        command.addAll(List.of(
                "--pid", Long.toString(PayaraForTests.environment().payara().pid())));
        command.addAll(List.of(words));
        Path printed = Files.createTempFile("spinebridge", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("the command does not end: " + Files.readString(printed));
            }
            return new Said(process.exitValue(), Files.readString(printed, StandardCharsets.UTF_8));
        } finally {
            Files.delete(printed);
        }
    }
}
