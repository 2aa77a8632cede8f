package io.spinebridge.benchmark;

import io.spinebridge.benchmark.server.BenchmarkServlet;
import io.spinebridge.harness.HostModules;
import io.spinebridge.host.SignIn;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The EAR as it was built, with a web module that measures, and with the libraries of the peers in that module alone; but for what HAPI itself,
 * which the EAR has, needs for its client. Stateless.
 */
final class BenchmarkEar {

    /** Of Jackson the server has all but this. */
    private static final String FOR_HAPI = "jackson-datatype";

    private BenchmarkEar() {}

    /** Writes it. */
    static void write(Path built, Path peers, Path ear) throws IOException {
        WebArchive module = ShrinkWrap.create(WebArchive.class, "benchmark.war")
                .addPackage(BenchmarkServlet.class.getPackage())
                .addClass(SignIn.class);
        Map<Boolean, List<File>> libraries = libraries(peers);
        libraries.get(false).forEach(module::addAsLibrary);
        EnterpriseArchive joined = HostModules.joinedTo(built, module);
        libraries.get(true).forEach(joined::addAsLibrary);
        joined.as(ZipExporter.class).exportTo(ear.toFile(), true);
    }

    /** By whether they are for HAPI. */
    private static Map<Boolean, List<File>> libraries(Path peers) throws IOException {
        try (Stream<Path> files = Files.list(peers)) {
            return files.map(Path::toFile)
                    .filter(file -> file.getName().endsWith(".jar"))
                    .collect(Collectors.partitioningBy(file -> file.getName().startsWith(FOR_HAPI)));
        }
    }
}
