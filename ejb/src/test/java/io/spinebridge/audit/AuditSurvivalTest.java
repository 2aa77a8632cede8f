package io.spinebridge.audit;

import static io.spinebridge.audit.AuditEntries.entry;
import static io.spinebridge.audit.AuditEntries.lines;
import static io.spinebridge.audit.AuditEntries.traceIds;
import static io.spinebridge.audit.AuditEntries.trail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.AuditSettings.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the trail holds after disks were full, threads interrupted, and many wrote at once. */
class AuditSurvivalTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private Path directory;

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void whateverRoomADiskHasTheEntriesThatFollowAreWhole() {
        trail(directory, Durability.WRITTEN, DiskFile::new).keep(entry("first"));
        int line = lines(directory).get(0).length() + 1;

        LongStream.range(0, line).forEach(room -> {
            Path place = directory.resolve("room-" + room);
            trail(place, Durability.WRITTEN, DiskFile::new).keep(entry("before"));
            AuditTrail full = trail(place, Durability.WRITTEN, new TroubledDisk().withRoomFor(room));
            assertThatExceptionOfType(NotReadyException.class).isThrownBy(() -> full.keep(entry("refused")));
            trail(place, Durability.WRITTEN, DiskFile::new).keep(entry("after"));

            assertThat(traceIds(place)).containsExactly("before", "after");
            assertThat(lines(place)).hasSize(2);
        });
    }

    @Test
    void whereNothingCanBeTakenBackAPartOfALineStandsAlone() {
        trail(directory, Durability.WRITTEN, DiskFile::new).keep(entry("first"));
        int line = lines(directory).get(0).length() + 1;

        LongStream.range(1, line - 1).forEach(room -> {
            Path place = directory.resolve("room-" + room);
            trail(place, Durability.WRITTEN, DiskFile::new).keep(entry("before"));
            AuditTrail full = trail(
                    place,
                    Durability.WRITTEN,
                    new TroubledDisk().withRoomFor(room).thatTakesNothingBack());
            assertThatExceptionOfType(NotReadyException.class).isThrownBy(() -> full.keep(entry("refused")));
            trail(place, Durability.WRITTEN, DiskFile::new).keep(entry("after"));

            assertThat(lines(place)).hasSize(3);
            assertThat(traceIds(place)).containsExactly("before", "after");
        });
    }

    @Test
    void anInterruptedThreadHasItsEntryKeptAndStaysInterrupted() throws Exception {
        for (Durability durability : Durability.values()) {
            Path place = directory.resolve(durability.name());
            AuditTrail trail = trail(place, durability, DiskFile::new);

            boolean stillInterrupted = threads.submit(() -> {
                        Thread.currentThread().interrupt();
                        trail.keep(entry("interrupted"));
                        return Thread.interrupted();
                    })
                    .get();
            trail.keep(entry("another"));

            assertThat(stillInterrupted).isTrue();
            assertThat(traceIds(place)).containsExactly("interrupted", "another");
        }
    }

    @Test
    void whoIsInterruptedWhileWaitingHasTheEntryKeptToo() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        TroubledDisk disk = new TroubledDisk().whileForcing(() -> waitFor(goOn));
        AuditTrail trail = trail(directory, Durability.FORCED, disk);
        Future<?> writes = threads.submit(() -> trail.keep(entry("writes")));
        await().until(() -> disk.forced.get() == 1);
        AtomicReference<Thread> waiting = new AtomicReference<>();
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        Future<?> waits = threads.submit(() -> {
            waiting.set(Thread.currentThread());
            trail.keep(entry("waits"));
            stillInterrupted.set(Thread.interrupted());
        });
        await().until(() -> waiting.get() != null && waiting.get().getState() == Thread.State.WAITING);

        waiting.get().interrupt();
        goOn.countDown();
        writes.get();
        waits.get();

        assertThat(stillInterrupted).isTrue();
        assertThat(traceIds(directory)).containsExactly("writes", "waits");
    }

    @Test
    void entriesThatWaitShareOneForcing() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        TroubledDisk disk = new TroubledDisk().whileForcing(() -> waitFor(goOn));
        AuditTrail trail = trail(directory, Durability.FORCED, disk);
        Future<?> first = threads.submit(() -> trail.keep(entry("first")));
        await().until(() -> disk.forced.get() == 1);
        List<Thread> waiting = IntStream.range(0, 20)
                .mapToObj(i -> new Thread(() -> trail.keep(entry("waited-" + i))))
                .toList();
        waiting.forEach(Thread::start);
        await().until(() -> waiting.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));

        goOn.countDown();
        first.get();
        for (Thread each : waiting) {
            each.join();
        }

        assertThat(disk.forced).hasValue(2);
        assertThat(traceIds(directory)).hasSize(21).startsWith("first");
    }

    @Test
    void nothingIsForcedUnlessAskedFor() {
        TroubledDisk disk = new TroubledDisk();

        trail(directory, Durability.WRITTEN, disk).keep(entry("one"));

        assertThat(disk.forced).hasValue(0);
    }

    @Test
    void whatCannotBeForcedIsNotKeptForAnyWhoWaited() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        TroubledDisk disk = new TroubledDisk().whileForcing(() -> {
            waitFor(goOn);
            throw new IOException("Input/output error");
        });
        AuditTrail trail = trail(directory, Durability.FORCED, disk);
        List<Future<?>> keeping = IntStream.range(0, 5)
                .<Future<?>>mapToObj(i -> threads.submit(() -> trail.keep(entry("entry-" + i))))
                .toList();
        goOn.countDown();

        keeping.forEach(each -> assertThatThrownBy(each::get).hasCauseInstanceOf(NotReadyException.class));
    }

    @Test
    void anErrorInTheWritingThreadIsNotTakenForWrittenByTheOthers() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        TroubledDisk disk = new TroubledDisk();
        AuditTrail trail = trail(directory, Durability.FORCED, disk.whileForcing(() -> {
            waitFor(goOn);
            if (disk.forced.get() == 2) {
                throw new OutOfMemoryError("made for this test");
            }
        }));
        Future<?> first = threads.submit(() -> trail.keep(entry("first")));
        await().until(() -> disk.forced.get() == 1);
        Map<String, Throwable> thrown = new ConcurrentHashMap<>();
        List<Thread> waiting = Stream.of("a", "b")
                .map(id -> new Thread(() -> {
                    try {
                        trail.keep(entry(id));
                    } catch (Throwable unkept) {
                        thrown.put(id, unkept);
                    }
                }))
                .toList();
        waiting.forEach(Thread::start);
        await().until(() -> waiting.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));

        goOn.countDown();
        first.get();
        for (Thread each : waiting) {
            each.join();
        }
        trail.keep(entry("after"));

        assertThat(thrown.values())
                .hasSize(2)
                .hasOnlyElementsOfTypes(OutOfMemoryError.class, NotReadyException.class)
                .hasAtLeastOneElementOfType(NotReadyException.class);
        assertThat(traceIds(directory)).startsWith("first").endsWith("after");
    }

    private static void waitFor(CountDownLatch signal) {
        try {
            if (signal.getCount() > 0) {
                signal.await();
            }
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
