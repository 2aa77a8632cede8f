package io.spinebridge.benchmark;

import io.spinebridge.benchmark.server.Measurement;
import io.spinebridge.benchmark.server.ServerState;
import io.spinebridge.benchmark.server.Trial;
import io.spinebridge.environment.LocalEnvironment;
import io.spinebridge.harness.HostRequests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Payara with the EAR of the benchmark, as one who makes trials there sees it. To be used by one thread. */
final class MeasuredServer {

    private static final String CONTEXT = "/benchmark";

    private final LocalEnvironment environment;
    private final Path ear;
    private final HostRequests requests;

    MeasuredServer(LocalEnvironment environment, Path ear) {
        this.environment = environment;
        this.ear = ear;
        // May do all that is measured.
        this.requests = new HostRequests(
                environment.payara().http(), environment.accounts().editor());
    }

    /** Deploys the EAR anew, with these settings beside those that the domain has, and waits until what that begins in the background is done. */
    void deploy(Map<String, String> settings) throws IOException, InterruptedException {
        List<String> commands = settings.entrySet().stream()
                .map(setting -> "set-config-property --source=domain --propertyName=" + setting.getKey()
                        + " --propertyValue=" + setting.getValue())
                .toList();
        Path file = Files.createTempFile(ear.getParent(), "benchmark", ".asadmin");
        try {
            Files.write(file, commands);
            environment.payara().administration().run(file);
        } finally {
            Files.delete(file);
        }
        environment.payara().administration().deploy(ear, "spinebridge");
        answer(String.class, "/warm", "");
    }

    Measurement measure(Trial trial) {
        return answer(Measurement.class, "/trial", trial);
    }

    ServerState state() {
        return answer(ServerState.class, "/state", "");
    }

    private <T> T answer(Class<T> type, String path, Serializable question) {
        byte[] answer = requests.post(CONTEXT + path, written(question));
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(answer))) {
            return type.cast(in.readObject());
        } catch (IOException | ClassNotFoundException unreadable) {
            throw new IllegalStateException("the answer of " + path + " cannot be read", unreadable);
        }
    }

    private static byte[] written(Serializable question) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(question);
        } catch (IOException notSerialisable) {
            throw new IllegalStateException(notSerialisable);
        }
        return bytes.toByteArray();
    }
}
