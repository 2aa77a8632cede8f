package io.spinebridge.demonstration;

import io.spinebridge.environment.Account;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Someone who works with Spinebridge's page. */
public final class Clinician {

    private final Browser browser = new Browser();
    private final URI application;

    /** Has the page's address. */
    public Clinician(URI application) {
        this.application = application;
    }

    /** Opens the page, is asked to sign in, and does. */
    public Browser signIn(Account account) throws IOException, InterruptedException {
        return signIn(account.name(), account.password());
    }

    /** As {@link #signIn(Account)}, with whatever name and password. */
    public Browser signIn(String name, String password) throws IOException, InterruptedException {
        return browser.open(application).submit(Map.of("j_username", name, "j_password", password));
    }

    /** Looks up a patient's reasonable adjustments. */
    public Browser lookUp(String nhsNumber) throws IOException, InterruptedException {
        return browser.open(application.resolve("adjustments")).submit(Map.of("nhsNumber", nhsNumber));
    }

    /** Looks up the pointers to a patient's records. */
    public Browser lookUpPointers(String nhsNumber) throws IOException, InterruptedException {
        return browser.open(application.resolve("records")).submit(Map.of("nhsNumber", nhsNumber));
    }
}
