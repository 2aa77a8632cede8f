package io.spinebridge.harness;

import io.spinebridge.environment.LocalPayara;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings of the domain, made as an administrator makes them. To be used by one thread. */
public final class DomainSettings {

    private static final Map<String, String> BEFORE = new LinkedHashMap<>();

    private DomainSettings() {}

    /** Sets a value, until the test class ends. */
    public static void set(String key, String value) throws IOException, InterruptedException {
        String known = asadmin("get-config-property", "--source=domain", "--propertyName=" + key).strip();
        BEFORE.putIfAbsent(key, known.equals("null") ? "" : known);
        write(key, value);
    }

    static void takeBack() throws IOException, InterruptedException {
        for (Map.Entry<String, String> setting : BEFORE.entrySet()) {
            if (setting.getValue().isEmpty()) {
                asadmin("delete-config-property", "--source=domain", "--propertyName=" + setting.getKey());
            } else {
                write(setting.getKey(), setting.getValue());
            }
        }
        BEFORE.clear();
    }

    private static void write(String key, String value) throws IOException, InterruptedException {
        asadmin("set-config-property", "--source=domain", "--propertyName=" + key, "--propertyValue=" + value);
    }

    private static String asadmin(String... command) throws IOException, InterruptedException {
        LocalPayara payara = PayaraForTests.environment().payara();
        return payara.asadmin(command);
    }
}
