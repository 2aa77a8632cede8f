package io.spinebridge.demonstration;

import io.spinebridge.environment.Account;
import io.spinebridge.environment.EnvironmentException;
import io.spinebridge.environment.LocalEnvironment;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.server.SpineSimulator;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A consultant adds an adjustment on the page and removes it again, so that the record is as before; tells each step in plain words. */
final class ChangeDemonstration {

    private static final String PATIENT = SeedPatients.FOR_CHANGES;
    private static final String NEED = "Meet her at the caf\u00e9 entrance: the corridor is too loud for her";

    private final LocalEnvironment environment;
    private final SpineSimulator simulator;
    private final URI page;
    private final PrintStream out;
    private final Told told;

    ChangeDemonstration(LocalEnvironment environment, URI page, PrintStream out) {
        this.environment = environment;
        this.simulator = environment.spine().simulator();
        this.page = page;
        this.out = out;
        this.told = new Told(simulator, out);
    }

    /**
     * Does it.
     *
     * @throws EnvironmentException when a step did not do what it is to do, or broke a rule of the Spine on the way
     */
    void run() throws IOException, InterruptedException {
        Account consultant = environment.accounts().editor();
        Clinician clinician = new Clinician(page);
        out.println();
        out.println("And a change");
        out.println("  " + consultant.description().replaceAll(":.*", "") + ", role profile " + consultant.name()
                + ", changes the record of another test patient, " + PATIENT + ".");

        simulator.clearEvidence();
        clinician.signIn(consultant);
        Browser browser = clinician.lookUp(PATIENT);
        List<String> before = adjustments(browser);
        told.step("Read: " + before.size() + " adjustments.");

        browser.press("form:has(input[name=task][value=ADD_ADJUSTMENT])");
        browser.submit(Map.of("category", "ENVIRONMENT_OF_CARE", "text", NEED));
        require(before.size() + 1, adjustments(browser.status() == 200 ? clinicianLooksAgain() : browser));
        told.step("Added \"" + NEED + "\", after a look whether there is consent.");

        browser = clinicianLooksAgain();
        browser.press("li:contains(" + NEED.substring(0, 20) + ") form:has(input[name=task][value=REMOVE_ADJUSTMENT])");
        browser.submit(Map.of("reason", "ERROR", "comment", "shown as an example"));
        browser.press("form[action$=/change/confirm]");
        List<String> after = adjustments(clinicianLooksAgain());
        if (!after.equals(before)) {
            throw new EnvironmentException(
                    "The record is not as it was: " + after.size() + " adjustments instead of " + before.size());
        }
        told.step("Removed it again, with reason and comment, after one more question. The record is restored: "
                + after.size() + " adjustments, the same as before.");
    }

    private Browser clinicianLooksAgain() throws IOException, InterruptedException {
        Clinician anew = new Clinician(page);
        anew.signIn(environment.accounts().editor());
        return anew.lookUp(PATIENT);
    }

    private static List<String> adjustments(Browser browser) {
        List<String> entries = browser.page()
                .select("section:has(#adjustments) .sb-entries > li > p:first-of-type")
                .eachText();
        if (browser.status() != 200 || entries.isEmpty()) {
            throw new EnvironmentException("The page did not show the record, but (HTTP " + browser.status() + "): "
                    + browser.page().select("main").text());
        }
        return entries;
    }

    private static void require(int expected, List<String> entries) {
        if (entries.size() != expected || entries.stream().noneMatch(entry -> entry.contains(NEED))) {
            throw new EnvironmentException(
                    "The adjustment was not added: the page shows " + entries.size() + " adjustments.");
        }
    }
}
