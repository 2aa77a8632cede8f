package io.spinebridge.harness;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Settings beside those of {@code local.asadmin}, made in the domain as an administrator makes them. To give a key of that file another
 * value, set it for the environment {@code local} alone, as in {@code spinebridge.local.asid}. To be used by one thread.
 */
public final class DomainSettings {

    private static final Set<String> MADE = new LinkedHashSet<>();

    private DomainSettings() {}

    /** Sets a value, until the test class ends. */
    public static void set(String key, String value) throws IOException, InterruptedException {
        MADE.add(key);
        PayaraForTests.environment()
                .payara()
                .asadmin("set-config-property", "--source=domain", "--propertyName=" + key, "--propertyValue=" + value);
    }

    /** Takes a value back. */
    public static void remove(String key) throws IOException, InterruptedException {
        MADE.remove(key);
        PayaraForTests.environment()
                .payara()
                .asadmin("delete-config-property", "--source=domain", "--propertyName=" + key);
    }

    static void takeBack() throws IOException, InterruptedException {
        for (String key : Set.copyOf(MADE)) {
            remove(key);
        }
    }
}
