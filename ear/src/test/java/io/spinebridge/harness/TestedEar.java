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
    private static final String EJB_MODULE = """
            <module>
                <ejb>host-ejb.jar</ejb>
              </module>
              """;
    private static final String WEB_MODULE = """
            <module>
                <web>
                  <web-uri>%s.war</web-uri>
                  <context-root>/%s</context-root>
                </web>
              </module>
              """;
    private static final String HOST_MODULES = EJB_MODULE + WEB_MODULE.formatted("host-web", "host");
    private static final String PROTECTED = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <security-constraint>
                <web-resource-collection>
                  <web-resource-name>everything</web-resource-name>
                  <url-pattern>/*</url-pattern>
                </web-resource-collection>
                <auth-constraint>
                  <role-name>spine-adjustments-editor</role-name>
                </auth-constraint>
              </security-constraint>
              <login-config>
                <auth-method>FORM</auth-method>
                <form-login-config>
                  <form-login-page>/sign-in.html</form-login-page>
                  <form-error-page>/sign-in.html</form-error-page>
                </form-login-config>
              </login-config>
            </web-app>
            """;
    private static final String SIGN_IN = """
            <!DOCTYPE html><title>Sign in</title>
            <form method="post" action="/host-pages/j_security_check"><input name="j_username"><input name="j_password" type="password"></form>
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
        return ear.setApplicationXML(new StringAsset(descriptor(ear, HOST_MODULES)));
    }

    /** The EAR with the host's modules, and pages of the host that let its users sign in, at {@code /host-pages/}. */
    public static EnterpriseArchive withHostThatSignsUsersIn() {
        EnterpriseArchive ear = withHost();
        ear.addAsModule(ShrinkWrap.create(WebArchive.class, "host-pages.war")
                .addAsWebResource(new StringAsset(SIGN_IN), "sign-in.html")
                .setWebXML(new StringAsset(PROTECTED)));
        return ear.setApplicationXML(new StringAsset(descriptor(ear, WEB_MODULE.formatted("host-pages", "host-pages"))));
    }

    private static String descriptor(EnterpriseArchive ear, String modules) {
        try (InputStream built = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(built.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("<security-role>", modules + "<security-role>");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
