package io.spinebridge.harness;

import io.spinebridge.environment.Account;
import io.spinebridge.environment.LocalPayara;
import java.io.IOException;
import java.util.Map;

/** A general practitioner who may change records too: the local environment has one editor alone, some tests need two. */
public final class SecondEditor {

    private static final String ROLE_PROFILE = "555254240103";

    private static Account account;

    private SecondEditor() {}

    /** The account, made when it is first asked for. */
    public static synchronized Account account() {
        if (account == null) {
            String password = PayaraForTests.environment().accounts().editor().password();
            LocalPayara payara = PayaraForTests.environment().payara();
            try {
                payara.asadmin(Map.of("USERPASSWORD", password),
                        "create-file-user", "--groups", "spine-adjustments-editor", ROLE_PROFILE);
            } catch (IOException failed) {
                throw new AssertionError(failed);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new AssertionError(ended);
            }
            account = new Account(ROLE_PROFILE, password, "Arjan Dhillon, general practitioner: may read and change");
        }
        return account;
    }
}
