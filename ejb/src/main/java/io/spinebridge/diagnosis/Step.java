package io.spinebridge.diagnosis;

import java.util.Locale;

/**
 * A step of a diagnosis.
 *
 * @param organisation whose settings; empty where there is but one organisation
 * @param subject what it is about: a service, {@code directory}, or {@code module}
 * @param name what was looked at
 * @param finding what was found
 */
public record Step(String organisation, String subject, String name, Finding finding) {

    /** In one line, or two where there is something to do. */
    public String text() {
        String outcome = finding.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String about = organisation.isEmpty() ? subject : organisation + ", " + subject;
        String line = "[" + outcome + "] " + about + ": " + name + ": " + finding.found();
        return finding.advice().isEmpty() ? line : line + "\n    " + finding.advice();
    }
}
