package io.spinebridge.harness;

import io.spinebridge.host.CallReport;
import io.spinebridge.host.FailingListener;
import io.spinebridge.host.GatewayUser;
import io.spinebridge.host.HostHealth;
import io.spinebridge.host.HostServlet;
import io.spinebridge.host.HostWorkflow;
import io.spinebridge.host.SettingsTeller;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it was built, joined by an EJB module of a host, servlets that lead there, and pages that let its users sign in. */
public final class TestedEar {

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

    /** Puts it together. */
    public static EnterpriseArchive archive() {
        EnterpriseArchive ear = HostModules.joinedTo(Path.of(System.getProperty("spinebridge.ear")));
        ear.getAsType(JavaArchive.class, "/" + HostModules.EJB)
                .addClasses(HostWorkflow.class, GatewayUser.class, SettingsTeller.class, CallReport.class);
        ear.getAsType(WebArchive.class, "/" + HostModules.WEB).addClass(HostServlet.class);
        ear.addAsModule(ShrinkWrap.create(WebArchive.class, "host-pages.war")
                .addAsWebResource(new StringAsset(SIGN_IN), "sign-in.html")
                .setWebXML(new StringAsset(PROTECTED)));
        return HostModules.listed(ear, HostModules.WEB_MODULE.formatted("host-pages", "host-pages"));
    }

    /** The same of a hospital that takes the EJB module alone: without a web module of ours. */
    public static EnterpriseArchive withoutOurPages() {
        EnterpriseArchive ear = archive();
        ear.delete("/spinebridge-web.war");
        return HostModules.unlisted(ear, "spinebridge-web.war");
    }

    /** The same of a hospital that takes the EJB module alone, and has a check of its own application's health. */
    public static EnterpriseArchive withoutOurPagesButWithHealth() {
        EnterpriseArchive ear = withoutOurPages();
        ear.getAsType(WebArchive.class, "/" + HostModules.WEB)
                .addClass(HostHealth.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        return ear;
    }

    /** The same of a hospital whose own web module fails when it starts. */
    public static EnterpriseArchive withAListenerThatThrows() {
        EnterpriseArchive ear = archive();
        ear.getAsType(WebArchive.class, "/" + HostModules.WEB).addClass(FailingListener.class);
        return ear;
    }
}
