package io.spinebridge.harness;

import io.spinebridge.environment.EnvironmentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lives in the server's JVM after it collected its garbage, as the JDK's own {@code jcmd} tells. */
public final class LiveObjects {

    private final String histogram;

    private LiveObjects(String histogram) {
        this.histogram = histogram;
    }

    /** Those of now. Takes a full collection. */
    public static LiveObjects now() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        String pid = Long.toString(PayaraForTests.environment().payara().pid());
        Process process = new ProcessBuilder(jcmd.toString(), pid, "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new EnvironmentException("jcmd failed:\n" + printed.strip());
        }
        return new LiveObjects(printed);
    }

    /** How many there are of a class. */
    public int of(String className) {
        Matcher line = Pattern.compile(
                        "^ *[0-9]+: +([0-9]+) +[0-9]+ +" + Pattern.quote(className) + "(?: .*)?$", Pattern.MULTILINE)
                .matcher(histogram);
        int number = 0;
        while (line.find()) {
            number += Integer.parseInt(line.group(1));
        }
        return number;
    }
}
