package io.spinebridge.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** An area of work, with those who may enter it. The order is that of the navigation. */
public enum Area {
    /** A patient's reasonable adjustments. */
    ADJUSTMENTS(
            "Reasonable adjustments",
            "What has to be done differently for a disabled patient.",
            "/adjustments",
            Set.of("spine-adjustments-viewer", "spine-adjustments-editor")),
    /** Pointers of the National Record Locator. */
    POINTERS(
            "Record locator",
            "Which organisations hold care plans and other records of a patient.",
            "/records",
            Set.of("spine-records-viewer"));

    private final String title;
    private final String purpose;
    private final String path;
    private final Set<String> roles;

    Area(String title, String purpose, String path, Set<String> roles) {
        this.title = title;
        this.purpose = purpose;
        this.path = path;
        this.roles = roles;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** What it is for, in one sentence. */
    public String purpose() {
        return purpose;
    }

    /** Path of its first page within the application. */
    public String path() {
        return path;
    }

    /** The areas that are open to somebody, asked for each of their roles. */
    public static List<Area> openTo(Predicate<String> hasRole) {
        return Arrays.stream(values())
                .filter(area -> area.roles.stream().anyMatch(hasRole))
                .toList();
    }
}
