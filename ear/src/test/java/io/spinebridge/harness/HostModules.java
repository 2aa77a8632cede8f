package io.spinebridge.harness;

import io.spinebridge.host.AdjustmentsOperation;
import io.spinebridge.host.FetchedRecord;
import io.spinebridge.host.HostOperation;
import io.spinebridge.host.HostOutcome;
import io.spinebridge.host.HostStep;
import io.spinebridge.host.HostSteps;
import io.spinebridge.host.PointersOperation;
import io.spinebridge.host.RetrievalOperation;
import io.spinebridge.host.SignIn;
import io.spinebridge.host.SpinebridgeBeans;
import io.spinebridge.host.StepServlet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Puts modules of a host into the EAR, as far as {@link HostAdjustments} and its like need them. */
public final class HostModules {

    static final String EJB = "host-ejb.jar";
    public static final String WEB = "host-web.war";
    static final String WEB_MODULE = """
            <module>
                <web>
                  <web-uri>%s.war</web-uri>
                  <context-root>/%s</context-root>
                </web>
              </module>
              """;
    private static final String EJB_MODULE = """
            <module>
                <ejb>host-ejb.jar</ejb>
              </module>
              """;
    private static final String DESCRIPTOR = "META-INF/application.xml";

    private HostModules() {}

    /** The EAR that was built, with a host's EJB module and its servlet. */
    public static EnterpriseArchive joinedTo(Path built) {
        EnterpriseArchive ear = imported(built);
        ear.addAsModule(ShrinkWrap.create(JavaArchive.class, EJB)
                .addClasses(HostSteps.class, HostStep.class, HostOutcome.class, SpinebridgeBeans.class)
                .addClasses(HostOperation.class, AdjustmentsOperation.class, PointersOperation.class)
                .addClasses(RetrievalOperation.class, FetchedRecord.class));
        ear.addAsModule(ShrinkWrap.create(WebArchive.class, WEB).addClasses(StepServlet.class, SignIn.class));
        return listed(ear, EJB_MODULE + WEB_MODULE.formatted("host-web", "host"));
    }

    /** The EAR that was built, with another web module, whose context root is its name. */
    public static EnterpriseArchive joinedTo(Path built, WebArchive module) {
        EnterpriseArchive ear = imported(built);
        ear.addAsModule(module);
        String name = module.getName().replace(".war", "");
        return listed(ear, WEB_MODULE.formatted(name, name));
    }

    private static EnterpriseArchive imported(Path built) {
        return ShrinkWrap.create(ZipImporter.class, "spinebridge.ear")
                .importFrom(built.toFile())
                .as(EnterpriseArchive.class);
    }

    static EnterpriseArchive listed(EnterpriseArchive ear, String modules) {
        return described(ear, text -> text.replaceFirst("<security-role>", modules + "<security-role>"));
    }

    static EnterpriseArchive unlisted(EnterpriseArchive ear, String webModule) {
        return described(
                ear,
                text -> text.replaceFirst(
                        "(?s)<module>\\s*<web>\\s*<web-uri>" + Pattern.quote(webModule)
                                + "</web-uri>.*?</web>\\s*</module>",
                        ""));
    }

    private static EnterpriseArchive described(EnterpriseArchive ear, UnaryOperator<String> change) {
        try (InputStream descriptor = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return ear.setApplicationXML(
                    new StringAsset(change.apply(new String(descriptor.readAllBytes(), StandardCharsets.UTF_8))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
