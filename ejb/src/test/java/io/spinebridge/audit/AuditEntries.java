package io.spinebridge.audit;

import io.spinebridge.api.SpineUser;
import io.spinebridge.configuration.AuditSettings;
import io.spinebridge.configuration.AuditSettings.Durability;
import io.spinebridge.testing.Patients;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Entries to write, and what a file holds of them. */
final class AuditEntries {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private AuditEntries() {}

    static AuditTrail trail(Path directory, Durability durability, AuditFiles.Opener opener) {
        return new FileAuditTrail(new AuditSettings(directory, durability), "run-1", opener);
    }

    /** An entry that its trace id tells from others. */
    static AuditEntry entry(String traceId) {
        return new AuditEntry.Request(
                NOON,
                AuditedRequest.by(SpineUser.of("555254240100", "RXA"))
                        .about(Optional.of(Patients.ADA))
                        .traceId(traceId)
                        .sent("GET", URI.create("https://spine.example.nhs.uk/STU3/Flag"))
                        .build());
    }

    static List<String> lines(Path directory) {
        Path file = directory.resolve("spinebridge-audit-2026-03-04-run-1.jsonl");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Trace ids of the entries that a reader finds. */
    static List<String> traceIds(Path directory) {
        return lines(directory).stream()
                .flatMap(line -> read(line).stream())
                .map(entry -> entry.getString("traceId"))
                .toList();
    }

    private static Optional<JsonObject> read(String line) {
        try {
            return Optional.of(Json.createReader(new StringReader(line)).readObject());
        } catch (JsonException part) {
            return Optional.empty();
        }
    }
}
