package io.spinebridge.benchmark.server;

import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.retrieval.RecordRetrieval;
import io.spinebridge.bridge.CurrentBridge;
import io.spinebridge.host.SignIn;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes a {@link Trial} that comes over HTTP, as the user that {@link SignIn} says, and answers with its {@link Measurement}. */
@WebServlet({BenchmarkServlet.TRIAL, BenchmarkServlet.STATE, BenchmarkServlet.WARM})
public class BenchmarkServlet extends HttpServlet {

    /** Path of trials. */
    public static final String TRIAL = "/trial";
    /** Path that answers with the {@link ServerState}, whatever is sent. */
    public static final String STATE = "/state";
    /** Path that answers with nothing as soon as what was begun in the background is done. */
    public static final String WARM = "/warm";

    private static final long serialVersionUID = 1L;

    @EJB
    private transient ReasonableAdjustments adjustments;

    @EJB
    private transient RecordLocator locator;

    @EJB
    private transient RecordRetrieval retrieval;

    @Inject
    private transient CurrentBridge bridge;

    @Resource
    private transient ContextService contexts;

    private transient Contenders contenders;

    @Override
    public void init() throws ServletException {
        OurCalls ours = new OurCalls(adjustments, locator, retrieval);
        boolean hasPeers = ConfigProvider.getConfig()
                .getOptionalValue("spinebridge.local.pointers.url", String.class)
                .isPresent();
        try {
            contenders = hasPeers ? Contenders.withPeers(ours) : Contenders.of(ours);
        } catch (Exception unusable) {
            throw new ServletException("the peers cannot be set up", unusable);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("application/octet-stream");
        Serializable answer = switch (request.getServletPath()) {
            case STATE -> ServerState.now();
            case WARM -> warm();
            default -> measured(request);
        };
        try (ObjectOutputStream out = new ObjectOutputStream(response.getOutputStream())) {
            out.writeObject(answer);
        }
    }

    private static String warm() {
        try {
            BackgroundWarmUp.await();
            return "";
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private Measurement measured(HttpServletRequest request) throws ServletException, IOException {
        try (ObjectInputStream in = new ObjectInputStream(request.getInputStream())) {
            Trial trial = (Trial) in.readObject();
            return SignIn.during(request, () -> measured(trial));
        } catch (ClassNotFoundException unknown) {
            throw new ServletException(unknown);
        }
    }

    private Measurement measured(Trial trial) {
        try (Renewals renewals =
                new Renewals(trial.renewals(), () -> bridge.get().tls().reload())) {
            return new Workers(trial, contenders.call(trial)).measure(contexts::contextualRunnable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        } catch (Exception unforeseen) {
            throw new IllegalStateException(trial + " cannot be made", unforeseen);
        }
    }

    @Override
    public void destroy() {
        try {
            contenders.close();
        } catch (Exception late) {
            log("a peer did not close", late);
        }
    }
}
