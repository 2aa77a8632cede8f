package io.spinebridge.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/** A logging framework that a host puts into its EAR, which writes everything that anybody says at any level into a file. */
public enum HostLogging {
    LOGBACK("logback.xml", """
            <configuration>
              <appender name="file" class="ch.qos.logback.core.FileAppender">
                <file>%s</file>
                <encoder><pattern>%%level %%logger %%msg%%n%%ex{full}</pattern></encoder>
              </appender>
              <root level="ALL"><appender-ref ref="file"/></root>
            </configuration>
            """),
    LOG4J2("log4j2.xml", """
            <Configuration>
              <Appenders>
                <File name="file" fileName="%s"><PatternLayout pattern="%%level %%logger %%msg%%n%%ex{full}"/></File>
              </Appenders>
              <Loggers><Root level="ALL"><AppenderRef ref="file"/></Root></Loggers>
            </Configuration>
            """);

    private final String file;
    private final String configuration;

    HostLogging(String file, String configuration) {
        this.file = file;
        this.configuration = configuration;
    }

    /** The EAR under test with this framework in the place of ours. */
    public EnterpriseArchive in(EnterpriseArchive ear, Path log) {
        List<ArchivePath> ours = ear.getContent(path -> path.get().startsWith("/lib/slf4j-nop")).keySet().stream()
                .toList();
        ours.forEach(ear::delete);
        jars().forEach(jar -> ear.addAsLibrary(jar.toFile()));
        return ear.addAsLibrary(ShrinkWrap.create(JavaArchive.class, "host-logging.jar")
                .addAsResource(new StringAsset(configuration.formatted(log)), file));
    }

    private List<Path> jars() {
        Path directory = Path.of(System.getProperty("spinebridge.logging"), name().toLowerCase(Locale.ROOT));
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
