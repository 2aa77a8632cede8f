package io.spinebridge.harness;

import io.spinebridge.environment.Account;

/** Accounts of {@code tests.asadmin}, which some tests need beside those of the local environment. */
public final class FurtherAccounts {

    private FurtherAccounts() {}

    /** May read and change, as the consultant of the local environment: some tests need two. */
    public static Account secondEditor() {
        return account("555254240103", "Arjan Dhillon, general practitioner: may read and change");
    }

    /** May publish, and nothing else. */
    public static Account secretary() {
        return account("555254240104", "Sunita Rao, medical secretary: may publish");
    }

    /** May publish, but has no role profile. */
    public static Account clerk() {
        return account("records-clerk", "a clerk without role profile");
    }

    /** A system that may publish, and search too. */
    public static Account nightReader() {
        return account("night-reader", "a job that was given too many roles");
    }

    private static Account account(String name, String description) {
        return new Account(
                name, PayaraForTests.environment().accounts().editor().password(), description);
    }
}
