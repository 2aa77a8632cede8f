package io.spinebridge.audit;

import io.spinebridge.audit.AuditEntry.Ending;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps the one entry of a record's end; the first end that is told is it. Never throws for want of an entry: the server's log tells then.
 * Thread safe, since whoever ends forgotten records is another thread than the one that reads.
 */
public final class RecordAudit {

    private final Keeper keeper;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** Writes the entry. */
    @FunctionalInterface
    interface Keeper {
        void keep(Ending ending, String reason, long bytes);
    }

    /** For what leaves no entry. */
    public static RecordAudit none() {
        return new RecordAudit((ending, reason, bytes) -> {});
    }

    RecordAudit(Keeper keeper) {
        this.keeper = keeper;
    }

    /** It was read to its end. */
    public void whole(long bytes) {
        end(Ending.WHOLE, "", bytes);
    }

    /**
     * It broke off.
     *
     * @param reason in a word, for example {@code IDLE}; never something that the provider said
     * @param bytes how much was read until then
     */
    public void cut(String reason, long bytes) {
        end(Ending.CUT, reason, bytes);
    }

    /** It was closed before its end. After another end this does nothing, so that closing may always say it. */
    public void abandoned(long bytes) {
        end(Ending.ABANDONED, "", bytes);
    }

    private void end(Ending ending, String reason, long bytes) {
        if (ended.compareAndSet(false, true)) {
            keeper.keep(ending, reason, bytes);
        }
    }
}
