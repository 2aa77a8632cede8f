package io.spinebridge.simulator.conformance;

import java.util.List;

/**
 * What the validator says of some resources.
 *
 * @param remarks one per line, of any severity
 * @param failure exit code and standard error when the command did not end with success; otherwise empty
 */
public record ProfileReport(List<String> remarks, String failure) {

    public ProfileReport {
        remarks = List.copyOf(remarks);
    }

    /** What breaks a profile. */
    public List<String> errors() {
        return remarks.stream().filter(ProfileReport::isError).toList();
    }

    /** What breaks a profile, and what the validator only warns of, such as a display that differs from the official one. */
    public List<String> errorsAndWarnings() {
        return remarks.stream()
                .filter(line -> isError(line) || line.contains(": warning:"))
                .toList();
    }

    private static boolean isError(String line) {
        return line.contains(": error:") || line.startsWith("validate:");
    }
}
