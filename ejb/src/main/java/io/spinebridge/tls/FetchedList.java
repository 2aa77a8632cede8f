package io.spinebridge.tls;

import io.spinebridge.configuration.CrlLocation.AtUrl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CRL;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The revocation list of one URL, as it was fetched last. It is fetched anew when half of its time is over: one that cannot be had leaves
 * half of it for mending that. Thread safe.
 */
final class FetchedList {

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(6);
    /** While there is none no call is made. */
    private static final Duration WHILE_THERE_IS_NONE = Duration.ofMinutes(1);

    private final AtUrl location;
    private final Clock clock;
    private final ListDownload download;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private volatile Outcome outcome =
            new Outcome(StoreFile.unreadable("has not been fetched yet"), Optional.empty(), Instant.MIN);

    private record Outcome(StoreFile latest, Optional<String> fault, Instant due) {}

    FetchedList(AtUrl location, Clock clock, ListDownload download) {
        this.location = location;
        this.clock = clock;
        this.download = download;
    }

    StoreFile latest() {
        return outcome.latest();
    }

    Optional<String> fault() {
        return outcome.fault();
    }

    boolean untried() {
        return outcome.due().equals(Instant.MIN);
    }

    void fetchIfDue(Executor threads) {
        if (clock.instant().isBefore(outcome.due()) || !underWay.compareAndSet(false, true)) {
            return;
        }
        try {
            threads.execute(() -> {
                try {
                    fetch();
                } finally {
                    underWay.set(false);
                }
            });
        } catch (RejectedExecutionException busy) {
            underWay.set(false);
            failed("the server has no thread for it");
        }
    }

    /** Takes up to ten seconds. Never throws. */
    void fetch() {
        try {
            byte[] content = download.get(location.url());
            outcome = new Outcome(
                    new StoreFile(content, Optional.empty()),
                    Optional.empty(),
                    clock.instant().plus(pause(content)));
        } catch (CRLException | CertificateException | ClassCastException other) {
            failed("what is there is no revocation list");
        } catch (IOException | RuntimeException unreachable) {
            failed(ListDownload.reason(unreachable));
        }
    }

    private void failed(String why) {
        boolean none = outcome.latest().unreadable().isPresent();
        String fault = "could not be fetched: " + why;
        outcome = new Outcome(
                none ? StoreFile.unreadable(fault) : outcome.latest(),
                none
                        ? Optional.empty()
                        : Optional.of("the revocation list (spinebridge.tls.crl) " + fault + ": " + location),
                clock.instant().plus(none ? WHILE_THERE_IS_NONE : SHORTEST));
    }

    private Duration pause(byte[] content) throws CRLException, CertificateException {
        Collection<? extends CRL> lists =
                CertificateFactory.getInstance("X.509").generateCRLs(new ByteArrayInputStream(content));
        if (lists.isEmpty()) {
            throw new CRLException("none");
        }
        return lists.stream()
                .map(list -> ((X509CRL) list).getNextUpdate())
                .filter(Objects::nonNull)
                .map(next -> Duration.between(clock.instant(), next.toInstant()).dividedBy(2))
                .min(Duration::compareTo)
                .filter(half -> half.compareTo(SHORTEST) > 0)
                .map(half -> half.compareTo(LONGEST) > 0 ? LONGEST : half)
                .orElse(SHORTEST);
    }
}
