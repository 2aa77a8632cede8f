package io.spinebridge.benchmark;

import io.spinebridge.benchmark.server.BenchmarkServlet;
import io.spinebridge.harness.HostModules;
import io.spinebridge.host.SignIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it was built, with a web module that measures, and with the libraries of the peers in that module alone. Stateless. */
final class BenchmarkEar {

    private BenchmarkEar() {}

    /** Writes it. */
    static void write(Path built, Path peers, Path ear) throws IOException {
        WebArchive module = ShrinkWrap.create(WebArchive.class, "benchmark.war")
                .addPackage(BenchmarkServlet.class.getPackage())
                .addClass(SignIn.class);
        libraries(peers).forEach(library -> module.addAsLibrary(library.toFile()));
        HostModules.joinedTo(built, module).as(ZipExporter.class).exportTo(ear.toFile(), true);
    }

    private static List<Path> libraries(Path peers) throws IOException {
        try (Stream<Path> files = Files.list(peers)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }
}
