package io.spinebridge.web.adjustments;

import java.security.SecureRandom;
import java.util.Base64;

/** Ids that cannot be guessed. Safe for use by any thread. */
final class RandomId {

    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomId() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
