package io.spinebridge.simulator.evidence;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The latest requests: at most 2,000, and fewer when their bodies are very long. Thread safe. */
public final class EvidenceLog {

    private static final int MOST = 2000;
    private static final long MOST_CHARACTERS = 64L * 1024 * 1024;

    private final Deque<Evidence> log = new ArrayDeque<>();
    private final Set<String> traceIds = new HashSet<>();
    private final AtomicLong number = new AtomicLong();
    private long characters;

    /** Number of the next entry. */
    public long nextNumber() {
        return number.incrementAndGet();
    }

    /** Whether a trace id is seen for the first time. */
    public synchronized boolean firstUse(String traceId) {
        return traceIds.add(traceId);
    }

    /** Keeps an entry. */
    public synchronized void add(Evidence evidence) {
        log.addLast(evidence);
        characters += length(evidence);
        while (log.size() > MOST || characters > MOST_CHARACTERS && log.size() > 1) {
            characters -= length(log.removeFirst());
        }
    }

    private static long length(Evidence evidence) {
        return (long) evidence.body().length() + evidence.answerBody().length();
    }

    /** All entries, oldest first. */
    public synchronized List<Evidence> all() {
        return log.stream().sorted(Comparator.comparingLong(Evidence::number)).toList();
    }

    /** One entry. */
    public synchronized Optional<Evidence> entry(long wanted) {
        return log.stream().filter(entry -> entry.number() == wanted).findFirst();
    }

    /** Forgets all entries. */
    public synchronized void clear() {
        log.clear();
        characters = 0;
    }
}
