package io.spinebridge.diagnosis;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.tls.SpineTls;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Our certificate: can it be read, is it valid, and for how long? */
final class OwnCertificateCheck implements Check {

    private static final Duration SOON = Duration.ofDays(30);
    private static final Pattern ASID = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");

    private final Supplier<SpineTls> tls;
    private final String asid;
    private final Clock clock;

    /**
     * Looks at what calls would use.
     *
     * @param tls throws while there is none
     * @param asid ours
     */
    OwnCertificateCheck(Supplier<SpineTls> tls, String asid, Clock clock) {
        this.tls = tls;
        this.asid = asid;
        this.clock = clock;
    }

    @Override
    public Finding look() {
        try {
            SpineTls usable = tls.get();
            usable.requireUsable();
            return finding(usable.chain().get(0));
        } catch (NotReadyException unusable) {
            return Finding.failed(
                    String.join("; ", unusable.faults()), "Put the right file there. Nothing has to be restarted.");
        }
    }

    private Finding finding(X509Certificate own) {
        String subject = own.getSubjectX500Principal().getName();
        Instant until = own.getNotAfter().toInstant();
        Duration left = Duration.between(clock.instant(), until);
        String found = subject + ", serial number " + own.getSerialNumber().toString(16) + ", valid until " + until
                + ", " + left.toDays() + " days from now";
        List<String> asids =
                ASID.matcher(subject).results().map(MatchResult::group).toList();
        if (!asids.isEmpty() && !asids.contains(asid)) {
            return Finding.warning(
                    found + "; it names another ASID than ours, " + asid,
                    "Is the certificate the one that was issued for spinebridge.asid?");
        }
        return left.compareTo(SOON) < 0
                ? Finding.warning(found, "Renew it now: put the new file in the place of the old one.")
                : Finding.fine(found);
    }
}
