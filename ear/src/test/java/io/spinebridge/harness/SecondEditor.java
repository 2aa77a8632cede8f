package io.spinebridge.harness;

import io.spinebridge.environment.Account;
import java.io.IOException;

/** A general practitioner who may change records too: the local environment has one editor alone, some tests need two. */
public final class SecondEditor {

    private static final String ROLE_PROFILE = "555254240103";

    private static Account account;

    private SecondEditor() {}

    /** The account, made when it is first asked for. */
    public static synchronized Account account() {
        if (account == null) {
            Account made = new Account(ROLE_PROFILE, PayaraForTests.environment().accounts().editor().password(),
                    "Arjan Dhillon, general practitioner: may read and change");
            try {
                PayaraForTests.environment().payara().addUser(made, "spine-adjustments-editor");
            } catch (IOException failed) {
                throw new AssertionError(failed);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new AssertionError(ended);
            }
            account = made;
        }
        return account;
    }
}
