package io.spinebridge.audit;

import io.spinebridge.audit.AuditEntry.Ending;
import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps the one entry of a record's end; the first end that is told is it. Never throws for want of an entry: the server's log tells then.
 * Thread safe, since who forgets a record does not tell its end: another thread does.
 */
public final class RecordAudit {

    /** One thread for all records, which ends with the application's classes. */
    private static final Cleaner FORGOTTEN = Cleaner.create();

    private final Keeper keeper;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicBoolean ended = new AtomicBoolean();

    /** Writes the entry. */
    @FunctionalInterface
    interface Keeper {
        void keep(Ending ending, String reason, long bytes);
    }

    RecordAudit(Keeper keeper) {
        this.keeper = keeper;
    }

    /** From now on, the record counts as abandoned when nobody can read it any more. It must not be referred to by this. */
    public void watch(Object record) {
        FORGOTTEN.register(record, this::abandoned);
    }

    /** So many further bytes were read. */
    public void read(int further) {
        bytes.addAndGet(further);
    }

    /** It was read to its end. */
    public void whole() {
        end(Ending.WHOLE, "");
    }

    /**
     * It broke off.
     *
     * @param reason in a word, for example {@code IDLE}; never something that the provider said
     */
    public void cut(String reason) {
        end(Ending.CUT, reason);
    }

    /** It was closed before its end. After another end this does nothing, so that closing may always say it. */
    public void abandoned() {
        end(Ending.ABANDONED, "");
    }

    private void end(Ending ending, String reason) {
        if (ended.compareAndSet(false, true)) {
            keeper.keep(ending, reason, bytes.get());
        }
    }
}
