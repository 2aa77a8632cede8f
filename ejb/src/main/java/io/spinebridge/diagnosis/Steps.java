package io.spinebridge.diagnosis;

import io.spinebridge.diagnosis.Finding.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes the steps of a diagnosis, tells each as soon as it is over, and keeps them. For one thread. */
final class Steps {

    private final String organisation;
    private final Patience patience;
    private final Consumer<Step> progress;
    private final List<Step> taken = new ArrayList<>();

    Steps(String organisation, Patience patience, Consumer<Step> progress) {
        this.organisation = organisation;
        this.patience = patience;
        this.progress = progress;
    }

    /** Takes a step. */
    boolean take(String subject, String name, Check check) {
        Finding finding = patience.look(check);
        add(new Step(organisation, subject, name, finding));
        return finding.outcome() != Outcome.FAILED;
    }

    void leaveOut(String subject, String name, String why) {
        add(new Step(organisation, subject, name, Finding.leftOut(why)));
    }

    private void add(Step step) {
        taken.add(step);
        progress.accept(step);
    }

    List<Step> taken() {
        return taken;
    }
}
