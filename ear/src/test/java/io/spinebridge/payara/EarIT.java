package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What is in the EAR, and what is not. */
class EarIT {

    private final File file = new File(System.getProperty("spinebridge.ear"));

    @Test
    void isNoBiggerThan40Megabytes() {
        assertThat(file.length()).isLessThanOrEqualTo(40 * 1024 * 1024);
    }

    @Test
    void holdsItsModulesAndLibrariesOnce() throws IOException {
        List<String> names = names();

        assertThat(names)
                .contains(
                        "spinebridge-ejb.jar",
                        "spinebridge-web.war",
                        "META-INF/application.xml",
                        "META-INF/glassfish-application.xml");
        assertThat(names)
                .filteredOn(name -> name.startsWith("lib/hapi-fhir-base-"))
                .hasSize(1);
        assertThat(inWar()).noneMatch(name -> name.startsWith("WEB-INF/lib/") && name.endsWith(".jar"));
    }

    @Test
    void holdsNothingThatPayaraBringsItself() throws IOException {
        assertThat(names())
                .filteredOn(name -> name.startsWith("lib/"))
                .isNotEmpty()
                .noneMatch(
                        name -> name.matches(
                                "lib/(jakarta\\.|javax\\.|microprofile|jersey-(client|common|server|hk2)|hk2|arquillian|jetty|junit).*"));
    }

    @Test
    void holdsTheHttpClientUnderNamesThatNoLoggingReaches() throws IOException {
        assertThat(names()).noneMatch(name -> name.matches("lib/http(client|core).*"));

        List<String> speaking = new ArrayList<>();
        try (ZipFile ear = new ZipFile(file);
                ZipInputStream ejb = new ZipInputStream(ear.getInputStream(ear.getEntry("spinebridge-ejb.jar")))) {
            for (ZipEntry entry = ejb.getNextEntry(); entry != null; entry = ejb.getNextEntry()) {
                String content = new String(ejb.readAllBytes(), StandardCharsets.ISO_8859_1);
                if (entry.getName().matches("org/(apache|slf4j)/.*")
                        || content.matches("(?s).*(?<!silent/)org/(slf4j|apache/hc)/.*")) {
                    speaking.add(entry.getName());
                }
            }
        }
        assertThat(speaking).isEmpty();
    }

    @Test
    void namesRolesAndMapsThemFromGroups() throws IOException {
        for (String role : List.of(
                "spine-adjustments-viewer",
                "spine-adjustments-editor",
                "spine-records-viewer",
                "spine-records-publisher")) {
            assertThat(text("META-INF/application.xml")).contains("<role-name>" + role + "</role-name>");
            assertThat(text("META-INF/glassfish-application.xml"))
                    .contains("<role-name>" + role + "</role-name>", "<group-name>" + role + "</group-name>");
        }
    }

    private List<String> names() throws IOException {
        try (ZipFile ear = new ZipFile(file)) {
            return ear.stream().map(ZipEntry::getName).toList();
        }
    }

    private String text(String name) throws IOException {
        try (ZipFile ear = new ZipFile(file);
                InputStream content = ear.getInputStream(ear.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> inWar() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipFile ear = new ZipFile(file);
                ZipInputStream war = new ZipInputStream(ear.getInputStream(ear.getEntry("spinebridge-web.war")))) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
