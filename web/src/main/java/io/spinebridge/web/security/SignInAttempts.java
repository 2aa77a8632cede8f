package io.spinebridge.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Slows the guessing of passwords: after some failures in a row, each further attempt must wait twice as long as the one before, and after more of
 * them none is looked at for a while. Counted per user name and, more generously since a ward may share it, per address. A name is
 * forgotten when its user signs in, an entry when nothing happened to it for an hour; the oldest go when there are very many. Thread safe.
 */
final class SignInAttempts {

    /** Failures per user name. */
    static final Limits OF_USER = new Limits(3, 10);
    /** Failures per address. */
    static final Limits OF_ADDRESS = new Limits(20, 50);

    static final Duration LOCKED = Duration.ofMinutes(15);

    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MOST_ENTRIES = 10_000;

    private final Clock clock;
    private final Map<String, Failures> entries = new LinkedHashMap<>();

    /**
     * How many failures do what.
     *
     * @param free failures after which attempts are slowed
     * @param most failures at which none is looked at for a while
     */
    record Limits(int free, int most) {

        private Duration pause(int failures) {
            if (failures >= most) {
                return LOCKED;
            }
            return failures < free ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(failures - free, 9));
        }
    }

    private record Failures(int number, Instant last) {}

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    /** How long nobody may try to sign in as a user from an address; empty when somebody may now. */
    synchronized Optional<Duration> wait(String user, String address) {
        Duration ofUser = left(user(user), OF_USER);
        Duration ofAddress = left(address(address), OF_ADDRESS);
        Duration longer = ofUser.compareTo(ofAddress) > 0 ? ofUser : ofAddress;
        return Optional.of(longer).filter(left -> left.compareTo(Duration.ZERO) > 0);
    }

    private Duration left(String key, Limits limits) {
        Failures failures = entries.get(key);
        return failures == null
                ? Duration.ZERO
                : Duration.between(clock.instant(), failures.last().plus(limits.pause(failures.number())));
    }

    /** Name or password was wrong. */
    synchronized void failed(String user, String address) {
        Instant now = clock.instant();
        count(user(user), OF_USER, now);
        count(address(address), OF_ADDRESS, now);
        entries.values().removeIf(failures -> failures.last().plus(FORGOTTEN).isBefore(now));
        while (entries.size() > MOST_ENTRIES) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    /** A lock that was sat out begins anew at the slow attempts. */
    private void count(String key, Limits limits, Instant now) {
        Failures former = entries.remove(key);
        int before = former == null ? 0 : former.number() >= limits.most() ? limits.free() : former.number();
        entries.put(key, new Failures(before + 1, now));
    }

    /** The user signed in. */
    synchronized void succeeded(String user) {
        entries.remove(user(user));
    }

    synchronized int entries() {
        return entries.size();
    }

    private static String user(String name) {
        return "user " + name.strip().toLowerCase(Locale.ROOT);
    }

    private static String address(String address) {
        return "address " + address;
    }
}
