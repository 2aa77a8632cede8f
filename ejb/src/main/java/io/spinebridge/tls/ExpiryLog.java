package io.spinebridge.tls;

import io.spinebridge.tls.CertificateState.Store;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Tells in the log how long certificates are still valid: each once when 60, 30, 14, 7, 3 and 1 days are left, and when it expired. Not thread safe. */
final class ExpiryLog {

    private static final Logger LOG = System.getLogger(TlsLoader.class.getName());
    private static final long[] DAYS = {0, 1, 3, 7, 14, 30, 60};
    private static final long URGENT = 7;

    /** The lowest number of days that was told of each certificate. */
    private final Map<Certificate, Long> told = new HashMap<>();

    private record Certificate(Store store, String commonName, BigInteger serial) {

        Certificate(CertificateState state) {
            this(state.store(), state.commonName(), state.serial());
        }
    }

    void tell(List<CertificateState> states) {
        told.keySet().retainAll(states.stream().map(Certificate::new).toList());
        states.forEach(this::tell);
    }

    private void tell(CertificateState state) {
        OptionalLong reached =
                LongStream.of(DAYS).filter(days -> state.daysLeft() <= days).findFirst();
        Certificate certificate = new Certificate(state);
        if (reached.isPresent() && reached.getAsLong() < told.getOrDefault(certificate, Long.MAX_VALUE)) {
            told.put(certificate, reached.getAsLong());
            LOG.log(reached.getAsLong() > URGENT ? Level.WARNING : Level.ERROR, text(state));
        }
    }

    private static String text(CertificateState state) {
        String certificate = "the certificate " + state.commonName() + " (serial number "
                + state.serial().toString(16) + ") in the " + state.store().words();
        return state.daysLeft() <= 0
                ? certificate + " expired at " + state.notAfter()
                : certificate + " is valid for " + state.daysLeft() + (state.daysLeft() == 1 ? " day" : " days")
                        + " more, until " + state.notAfter();
    }
}
