package io.spinebridge.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Demands after each test that every request kept every rule, and after all of them that the official profiles accept what was sent. */
public final class EveryRuleKept implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private Path sent;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        sent = Files.createTempDirectory("sent");
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        SpineRequests.allKeptTheRules();
        OfficialProfiles.keepWhatWasSent(sent);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException, InterruptedException {
        try {
            OfficialProfiles.accept(sent);
        } finally {
            delete();
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.walk(sent)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
