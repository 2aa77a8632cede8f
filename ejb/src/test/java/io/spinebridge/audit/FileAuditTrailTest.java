package io.spinebridge.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.SpineSystem;
import io.spinebridge.api.SpineUser;
import io.spinebridge.configuration.AuditSettings;
import io.spinebridge.configuration.AuditSettings.Durability;
import io.spinebridge.testing.Patients;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAuditTrailTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final String FILE = "spinebridge-audit-2026-03-04-run-1.jsonl";

    @TempDir
    private Path directory;

    @Test
    void keepsOneJsonObjectPerLine() throws IOException {
        AuditTrail trail = trail(directory, "run-1");

        trail.keep(request(NOON, Patients.ADA));
        trail.keep(answer(NOON.plusMillis(250)));

        List<JsonObject> entries = entries(directory.resolve(FILE));
        assertThat(entries).hasSize(2);
        JsonObject sent = entries.get(0);
        assertThat(sent.getString("run")).isEqualTo("run-1");
        assertThat(sent.getInt("number")).isEqualTo(1);
        assertThat(Instant.parse(sent.getString("time"))).isEqualTo(NOON);
        assertThat(sent.getString("event")).isEqualTo("request");
        assertThat(sent.getString("interaction")).isEqualTo("urn:nhs:names:services:raflags:Flag.read:1");
        assertThat(sent.getString("traceId")).isEqualTo("0fd9c402-3bca-48a4-a5c3-06c5dd064a76");
        assertThat(sent.getString("fromAsid")).isEqualTo("200000000205");
        assertThat(sent.getString("toAsid")).isEqualTo("987654456789");
        assertThat(sent.getString("method")).isEqualTo("GET");
        assertThat(sent.getString("roleProfile")).isEqualTo("555254240100");
        assertThat(sent.getString("organisation")).isEqualTo("RXA");
        assertThat(sent.getString("userId")).isEqualTo("232871648514");
        assertThat(sent.getString("roleCode")).isEqualTo("R8001");
        assertThat(sent.getString("nhsNumber")).isEqualTo(Patients.ADA.value());
        assertThat(sent.getString("outcome")).isEqualTo("sent");
        JsonObject answered = entries.get(1);
        assertThat(answered.getInt("number")).isEqualTo(2);
        assertThat(answered.getInt("httpStatus")).isEqualTo(404);
        assertThat(answered.getString("spineCode")).isEqualTo("NO_RECORD_FOUND");
        assertThat(answered.getInt("milliseconds")).isEqualTo(250);
    }

    @Test
    void keepsWhatWasSaidWhereTheServiceAsksForIt() throws IOException {
        AuditTrail trail = trail(directory, "run-1");
        AuditedRequest request = AuditedRequest.by(new SpineSystem("RXA"))
                .about(Optional.of(Patients.ADA))
                .interaction("urn:x")
                .sent("POST", URI.create("https://spine.example.nhs.uk/STU3/X"))
                .body("{\"sent\":1}")
                .build();

        trail.keep(new AuditEntry.Request(NOON, request));
        trail.keep(AuditEntry.answerTo(request)
                .at(NOON)
                .outcome("ok")
                .httpStatus(201)
                .body("{\"got\":1}")
                .location("https://spine/X/1")
                .build());

        List<JsonObject> entries = entries(directory.resolve(FILE));
        assertThat(entries.get(0).getString("url")).isEqualTo("https://spine.example.nhs.uk/STU3/X");
        assertThat(entries.get(0).getString("requestBody")).isEqualTo("{\"sent\":1}");
        assertThat(entries.get(0).getBoolean("unattended")).isTrue();
        assertThat(entries.get(0).keySet()).doesNotContain("answerBody", "roleProfile");
        assertThat(entries.get(1).getString("answerBody")).isEqualTo("{\"got\":1}");
        assertThat(entries.get(1).getString("location")).isEqualTo("https://spine/X/1");
    }

    @Test
    void leavesOutWhatIsNotKnown() throws IOException {
        AuditEntry bare = new AuditEntry.Request(
                NOON, of(SpineUser.of("555254240100", "RXA")).build());

        trail(directory, "run-1").keep(bare);

        assertThat(entries(directory.resolve(FILE)).get(0).keySet())
                .doesNotContain(
                        "nhsNumber",
                        "userId",
                        "roleCode",
                        "httpStatus",
                        "milliseconds",
                        "requestBody",
                        "answerBody",
                        "location");
    }

    @Test
    void aLineBreakInATextDoesNotMakeASecondEntry() throws IOException {
        AuditEntry odd = AuditEntry.answerTo(of(SpineUser.of("555254240100", "RXA"))
                        .interaction("urn:x\n{\"number\":99}")
                        .build())
                .at(NOON)
                .outcome("Rejected\r\nException")
                .httpStatus(400)
                .spineCode("A\u2028B")
                .build();

        trail(directory, "run-1").keep(odd);

        assertThat(entries(directory.resolve(FILE)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getString("interaction")).isEqualTo("urn:x\n{\"number\":99}"));
    }

    @Test
    void theServersUserAloneMayReadIt() throws IOException {
        trail(directory, "run-1").keep(request(NOON, Patients.ADA));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void eachUtcDayHasItsFile() throws IOException {
        AuditTrail trail = trail(directory, "run-1");

        trail.keep(request(Instant.parse("2026-03-04T23:59:59.999Z"), Patients.ADA));
        trail.keep(request(Instant.parse("2026-03-05T00:00:00Z"), Patients.ADA));

        assertThat(entries(directory.resolve(FILE))).hasSize(1);
        assertThat(entries(directory.resolve("spinebridge-audit-2026-03-05-run-1.jsonl")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getInt("number")).isEqualTo(2));
    }

    @Test
    void makesItsDirectory() throws IOException {
        Path deep = directory.resolve("logs/audit");

        trail(deep, "run-1").keep(request(NOON, Patients.ADA));

        assertThat(entries(deep.resolve(FILE))).hasSize(1);
    }

    @Test
    void anyCharactersComeBackAsTheyWere() throws IOException {
        String odd = "\u00e9 \u20ac \ud83d\ude00 \" \\ \u0001 \u2028 half a pair: \ud83d";

        trail(directory, "run-\u00e9").keep(answer(NOON, odd));

        JsonObject entry = entries(directory.resolve("spinebridge-audit-2026-03-04-run-_.jsonl"))
                .get(0);
        assertThat(entry.getString("answerBody")).isEqualTo(odd);
        assertThat(entry.getString("run")).isEqualTo("run-\u00e9");
    }

    @Test
    void aBodyOfAnyLengthIsKept() throws IOException {
        AuditTrail trail = trail(directory, "run-1");
        List<String> bodies = IntStream.of(0, 1, 1023, 1024, 8000, 33_000, 1_000_000)
                .mapToObj("\""::repeat)
                .toList();

        bodies.forEach(body -> trail.keep(answer(NOON, body)));

        assertThat(entries(directory.resolve(FILE)))
                .extracting(entry -> entry.getString("answerBody", ""))
                .containsExactlyElementsOf(bodies);
    }

    @Test
    void theFileIsOpenedOnceForManyEntries() {
        TroubledDisk disk = new TroubledDisk();
        FileAuditTrail trail = trail(disk);

        IntStream.range(0, 100).forEach(i -> trail.keep(request(NOON, Patients.ADA)));
        assertThat(disk.opened).hasValue(1);
        assertThat(disk.closed).hasValue(0);

        trail.close();
        assertThat(disk.closed).hasValue(1);
    }

    @Test
    void whatComesAfterTheEndIsKeptAndLeavesNothingOpen() throws IOException {
        TroubledDisk disk = new TroubledDisk();
        FileAuditTrail trail = trail(disk);
        trail.keep(request(NOON, Patients.ADA));
        trail.close();

        trail.keep(answer(NOON));
        trail.keep(answer(NOON));

        assertThat(entries(directory.resolve(FILE))).hasSize(3);
        assertThat(disk.closed).hasValue(disk.opened.get());
    }

    @Test
    void theNextDaysFileTakesThePlaceOfTheOldOne() {
        TroubledDisk disk = new TroubledDisk();
        FileAuditTrail trail = trail(disk);

        IntStream.range(0, 10).forEach(day -> trail.keep(request(NOON.plus(Duration.ofDays(day)), Patients.ADA)));

        assertThat(disk.opened).hasValue(10);
        assertThat(disk.closed).hasValue(9);
    }

    @Test
    void goesOnInAFileThatWasPutInPlaceOfTheOldOne() throws IOException {
        AuditTrail trail = trail(directory, "run-1");
        trail.keep(request(NOON, Patients.ADA));
        Files.move(directory.resolve(FILE), directory.resolve("archived.jsonl"));
        Files.createFile(directory.resolve(FILE));

        trail.keep(request(NOON, Patients.BEN));

        assertThat(entries(directory.resolve("archived.jsonl"))).hasSize(1);
        assertThat(entries(directory.resolve(FILE))).hasSize(1);
    }

    @Test
    void goesOnInANewFileWhenTheOldOneWasDeleted() throws IOException {
        AuditTrail trail = trail(directory, "run-1");
        trail.keep(request(NOON, Patients.ADA));
        Files.delete(directory.resolve(FILE));

        trail.keep(request(NOON, Patients.BEN));

        assertThat(entries(directory.resolve(FILE))).hasSize(1);
    }

    @Test
    void goesOnAtTheEndOfAFileThatWasEmptied() throws IOException {
        AuditTrail trail = trail(directory, "run-1");
        trail.keep(request(NOON, Patients.ADA));
        Files.write(directory.resolve(FILE), new byte[0]);

        trail.keep(request(NOON, Patients.BEN));

        assertThat(entries(directory.resolve(FILE))).hasSize(1);
    }

    @Test
    void goesOnInANewFileWhenTheOldOneWasMovedAway() throws IOException {
        AuditTrail trail = trail(directory, "run-1");
        trail.keep(request(NOON, Patients.ADA));
        Path archived = Files.move(directory.resolve(FILE), directory.resolve("archived.jsonl"));

        trail.keep(request(NOON, Patients.BEN));

        assertThat(entries(archived)).hasSize(1);
        assertThat(entries(directory.resolve(FILE)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getInt("number")).isEqualTo(2));
    }

    @Test
    void eachStartOfTheModuleHasAFileOfItsOwn() throws IOException {
        trail(directory, "server-1").keep(request(NOON, Patients.ADA));
        trail(directory, "server-2/../x").keep(request(NOON, Patients.BEN));

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "spinebridge-audit-2026-03-04-server-1.jsonl",
                            "spinebridge-audit-2026-03-04-server-2_.._x.jsonl");
        }
    }

    @Test
    void refusesToGoOnWhenItCannotWrite() throws IOException {
        Path occupied = Files.createFile(directory.resolve("occupied"));

        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> trail(occupied, "run-1").keep(request(NOON, Patients.ADA)))
                .withMessageContaining("spinebridge.audit.directory")
                .withMessageContaining(occupied.toString())
                .withMessageNotContaining(Patients.ADA.value());
    }

    @Test
    void refusesToGoOnWhenTheFileIsNoFile() throws IOException {
        Files.createDirectory(directory.resolve(FILE));

        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> trail(directory, "run-1").keep(request(NOON, Patients.ADA)));
    }

    @Test
    void recoversWhenTheDirectoryIsMended() throws IOException {
        Path place = Files.createFile(directory.resolve("place"));
        AuditTrail trail = trail(place, "run-1");
        assertThatExceptionOfType(NotReadyException.class).isThrownBy(() -> trail.keep(request(NOON, Patients.ADA)));
        Files.delete(place);

        trail.keep(request(NOON, Patients.ADA));

        assertThat(entries(place.resolve(FILE))).hasSize(1);
    }

    @Test
    void numbersHaveNoGapAndNoDoubleWhenManyWriteAtOnce() throws Exception {
        AuditTrail trail = trail(directory, "run-1");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<? extends Future<?>> writing = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        trail.keep(request(NOON, Patients.ADA));
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> each : writing) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(entries(directory.resolve(FILE)).stream()
                        .map(entry -> entry.getJsonNumber("number").longValue()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void anEntryDoesNotShowThePatientElsewhere() {
        assertThat(request(NOON, Patients.ADA).toString()).doesNotContain(Patients.ADA.value(), "555254240100");
    }

    private FileAuditTrail trail(TroubledDisk disk) {
        return new FileAuditTrail(new AuditSettings(directory, Durability.WRITTEN), "run-1", disk);
    }

    private static AuditTrail trail(Path directory, String run) {
        return new FileAuditTrail(new AuditSettings(directory, Durability.WRITTEN), run);
    }

    private static List<JsonObject> entries(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> Json.createReader(new StringReader(line)).readObject())
                    .toList();
        }
    }

    private static AuditEntry request(Instant time, NhsNumber patient) {
        return new AuditEntry.Request(time, flagRead(patient));
    }

    private static AuditEntry answer(Instant time, String body) {
        return AuditEntry.answerTo(flagRead(Patients.ADA))
                .at(time)
                .outcome("ok")
                .body(body)
                .build();
    }

    private static AuditEntry answer(Instant time) {
        return AuditEntry.answerTo(flagRead(Patients.ADA))
                .at(time)
                .after(Duration.ofMillis(250))
                .outcome("RecordNotFoundException")
                .httpStatus(404)
                .spineCode("NO_RECORD_FOUND")
                .build();
    }

    private static AuditedRequest flagRead(NhsNumber patient) {
        return of(new SpineUser("555254240100", "232871648514", "R8001", "RXA"))
                .about(Optional.of(patient))
                .build();
    }

    private static AuditedRequest.Builder of(SpineUser caller) {
        return AuditedRequest.by(caller)
                .interaction("urn:nhs:names:services:raflags:Flag.read:1")
                .traceId("0fd9c402-3bca-48a4-a5c3-06c5dd064a76")
                .fromAsid("200000000205")
                .toAsid("987654456789")
                .sent("GET", URI.create("https://spine.example.nhs.uk/STU3/Flag"));
    }
}
