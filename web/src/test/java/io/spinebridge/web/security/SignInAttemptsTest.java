package io.spinebridge.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

    private static final String WARD = "192.0.2.1";

    private Instant now = Instant.parse("2026-11-28T08:00:00Z");
    private final SignInAttempts attempts = new SignInAttempts(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void aFewFailuresAreFreeAndFurtherOnesWaitTwiceAsLongEachTime() {
        fail("anna", 2);
        assertThat(attempts.wait("anna", WARD)).isEmpty();

        fail("anna", 1);
        assertThat(attempts.wait("anna", WARD)).contains(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThat(attempts.wait("anna", WARD)).isEmpty();

        fail("anna", 1);
        assertThat(attempts.wait("anna", WARD)).contains(Duration.ofSeconds(2));
        fail("anna", 1);
        assertThat(attempts.wait("anna", WARD)).contains(Duration.ofSeconds(4));
    }

    @Test
    void manyFailuresLockTheUserForAWhileWhereverTheyComeFrom() {
        fail("anna", SignInAttempts.OF_USER.most());

        assertThat(attempts.wait(" ANNA ", "198.51.100.7")).contains(SignInAttempts.LOCKED);
        assertThat(attempts.wait("ben", WARD)).isEmpty();

        now = now.plus(SignInAttempts.LOCKED);
        assertThat(attempts.wait("anna", WARD)).isEmpty();
        fail("anna", 1);
        assertThat(attempts.wait("anna", WARD)).as("slow again").isPresent();
    }

    @Test
    void manyUsersFromOneAddressLockTheAddress() {
        for (int user = 0; user < SignInAttempts.OF_ADDRESS.most(); user++) {
            fail("user" + user, 1);
        }

        assertThat(attempts.wait("anna", WARD)).contains(SignInAttempts.LOCKED);
        assertThat(attempts.wait("anna", "198.51.100.7")).isEmpty();
    }

    @Test
    void whoeverSignsInIsForgotten() {
        fail("anna", 5);
        attempts.succeeded("Anna");

        assertThat(attempts.wait("anna", WARD)).isEmpty();
    }

    @Test
    void whatIsLongAgoIsForgotten() {
        fail("anna", 5);
        now = now.plus(Duration.ofHours(2));
        fail("ben", 1);

        fail("anna", 1);

        assertThat(attempts.wait("anna", WARD)).isEmpty();
    }

    @Test
    void namesWithoutEndDoNotFillTheMemory() {
        for (int i = 0; i < 30_000; i++) {
            attempts.failed("user" + i, "192.0.2." + i);
        }

        assertThat(attempts.entries()).isLessThanOrEqualTo(10_000);
    }

    private void fail(String user, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(user, WARD);
        }
    }
}
