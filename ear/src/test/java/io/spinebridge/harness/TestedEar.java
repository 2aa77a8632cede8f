package io.spinebridge.harness;

import io.spinebridge.host.CallReport;
import io.spinebridge.host.EditingOutcome;
import io.spinebridge.host.EditingStep;
import io.spinebridge.host.GatewayUser;
import io.spinebridge.host.HostEditing;
import io.spinebridge.host.HostServlet;
import io.spinebridge.host.HostWorkflow;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it was built, joined by an EJB module and pages of a host. */
public final class TestedEar {

    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String HOST_MODULES = """
            <module>
                <ejb>host-ejb.jar</ejb>
              </module>
              <module>
                <web>
                  <web-uri>host-web.war</web-uri>
                  <context-root>/host</context-root>
                </web>
              </module>
              """;

    private TestedEar() {}

    /** The EAR with the host's modules. */
    public static EnterpriseArchive withHost() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "spinebridge.ear")
                .importFrom(new File(System.getProperty("spinebridge.ear")))
                .as(EnterpriseArchive.class);
        ear.addAsModule(ShrinkWrap.create(JavaArchive.class, "host-ejb.jar")
                .addClasses(HostWorkflow.class, GatewayUser.class, CallReport.class)
                .addClasses(HostEditing.class, EditingOutcome.class, EditingStep.class, EditingStep.Operation.class));
        ear.addAsModule(ShrinkWrap.create(WebArchive.class, "host-web.war").addClass(HostServlet.class));
        return ear.setApplicationXML(new StringAsset(descriptor(ear)));
    }

    private static String descriptor(EnterpriseArchive ear) {
        try (InputStream built = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(built.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("<security-role>", HOST_MODULES + "<security-role>");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
