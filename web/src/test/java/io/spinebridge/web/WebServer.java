package io.spinebridge.web;

import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.retrieval.RecordRetrieval;
import io.spinebridge.web.adjustments.RecordServletFactory;
import io.spinebridge.web.adjustments.editing.ChangeServletFactory;
import io.spinebridge.web.page.ErrorServlet;
import io.spinebridge.web.page.HomeServlet;
import io.spinebridge.web.pointers.PointersServletFactory;
import io.spinebridge.web.retrieval.OpenRecordServletFactory;
import io.spinebridge.web.security.CredentialsServlet;
import io.spinebridge.web.security.SignInServlet;
import io.spinebridge.web.security.SignOutServlet;
import io.spinebridge.web.security.SignedOutServlet;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.ee10.apache.jsp.JettyJasperInitializer;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.webapp.MetaInfConfiguration;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.security.Credential;

/**
 * The real pages (web.xml, filters, servlets, JSPs) in an embedded server, with stand-ins for the EJBs. Users: {@code viewer},
 * {@code editor} (of adjustments), {@code locator} (views record pointers), {@code both} (views both), {@code publisher} (of pointers,
 * has no page), {@code clerk} (no role); the password is the name.
 */
public final class WebServer implements AutoCloseable {

    public static final String CONTEXT = "/spinebridge";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    /**
     * Starts it.
     *
     * @param nhsukFrontend whether with the stylesheet that the build bundles
     * @param port 0 for any that is free
     */
    public WebServer(
            ReasonableAdjustments adjustments,
            RecordLocator locator,
            RecordRetrieval retrieval,
            boolean nhsukFrontend,
            int port) {
        this(adjustments, locator, retrieval, nhsukFrontend, port, "local");
    }

    /**
     * Starts it.
     *
     * @param nhsukFrontend whether with the stylesheet that the build bundles
     * @param port 0 for any that is free
     * @param environment the module's setting of that name
     */
    public WebServer(
            ReasonableAdjustments adjustments,
            RecordLocator locator,
            RecordRetrieval retrieval,
            boolean nhsukFrontend,
            int port,
            String environment) {
        try {
            start(adjustments, locator, retrieval, nhsukFrontend, port, environment);
        } catch (Exception failed) {
            throw new IllegalStateException("the pages cannot be started", failed);
        }
    }

    private void start(
            ReasonableAdjustments adjustments,
            RecordLocator locator,
            RecordRetrieval retrieval,
            boolean nhsukFrontend,
            int port,
            String environment)
            throws Exception {
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        // Stands for a listener with TLS, or behind a proxy that ends it: the server says that a request is secure.
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .addCustomizer(new ForwardedRequestCustomizer());
        WebAppContext context = new WebAppContext();
        context.setContextPath(CONTEXT);
        context.setInitParameter("spinebridge.environment", environment);
        context.setParentLoaderPriority(true);
        ResourceFactory resources = ResourceFactory.of(context);
        List<Resource> roots = new ArrayList<>();
        roots.add(resources.newResource(Path.of("src/main/webapp")));
        if (nhsukFrontend) {
            roots.add(resources.newResource(bundled()));
        }
        context.setBaseResource(ResourceFactory.combine(roots));
        context.setTempDirectory(Files.createTempDirectory("spinebridge-web").toFile());
        context.setAttribute(
                MetaInfConfiguration.CONTAINER_JAR_PATTERN, ".*/jakarta\\.servlet\\.jsp\\.jstl[^/]*\\.jar$");
        context.addServletContainerInitializer(new JettyJasperInitializer());
        context.getSecurityHandler().setLoginService(users());
        for (HttpServlet servlet : List.of(
                RecordServletFactory.of(adjustments),
                ChangeServletFactory.of(adjustments),
                PointersServletFactory.of(locator),
                OpenRecordServletFactory.of(locator, retrieval),
                new HomeServlet(),
                new ErrorServlet(),
                new SignInServlet(),
                new CredentialsServlet(),
                new SignOutServlet(),
                new SignedOutServlet())) {
            for (String path :
                    servlet.getClass().getAnnotation(WebServlet.class).value()) {
                context.addServlet(new ServletHolder(servlet), path);
            }
        }
        server.setHandler(context);
        server.start();
    }

    /** Where the build put the NHS.UK stylesheet, if it could. */
    public static Path bundled() {
        return Path.of(System.getProperty("nhsuk.webapp", "target/nhsuk/webapp"));
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + CONTEXT + path);
    }

    private static HashLoginService users() {
        UserStore users = new UserStore();
        users.addUser("viewer", Credential.getCredential("viewer"), new String[] {"spine-adjustments-viewer"});
        users.addUser("editor", Credential.getCredential("editor"), new String[] {"spine-adjustments-editor"});
        users.addUser("locator", Credential.getCredential("locator"), new String[] {"spine-records-viewer"});
        users.addUser("both", Credential.getCredential("both"), new String[] {
            "spine-adjustments-viewer", "spine-records-viewer"
        });
        users.addUser("publisher", Credential.getCredential("publisher"), new String[] {"spine-records-publisher"});
        users.addUser("clerk", Credential.getCredential("clerk"), new String[] {});
        HashLoginService service = new HashLoginService("test");
        service.setUserStore(users);
        return service;
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
