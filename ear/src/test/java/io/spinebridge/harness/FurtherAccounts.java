package io.spinebridge.harness;

import io.spinebridge.environment.Account;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Accounts that some tests need beside those of the local environment. They last as long as the server. */
public final class FurtherAccounts {

    private static final Map<String, Account> MADE = new HashMap<>();

    private FurtherAccounts() {}

    /** The member of these groups with this name, made when it is first asked for. */
    public static synchronized Account member(String name, String description, String... groups) {
        return MADE.computeIfAbsent(name, unknown -> made(unknown, description, groups));
    }

    private static Account made(String name, String description, String... groups) {
        Account account = new Account(
                name, PayaraForTests.environment().accounts().editor().password(), description);
        try {
            PayaraForTests.environment().payara().addUser(account, String.join(":", groups));
            return account;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ended);
        }
    }
}
