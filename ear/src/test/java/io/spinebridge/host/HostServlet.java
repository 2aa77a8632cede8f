package io.spinebridge.host;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets tests call the host's EJB over HTTP, as the user whose name and password come with the request; without them, as nobody.
 */
@WebServlet("/call/*")
public class HostServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient HostWorkflow workflow;

    @EJB
    private transient GatewayUser gateway;

    @EJB
    private transient SettingsTeller settings;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        CallReport report = SignIn.during(request, () -> call(request.getPathInfo(), request.getParameter("patient")));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(report.toJson());
    }

    private CallReport call(String operation, String patient) {
        return switch (operation) {
            case "/record" -> workflow.record(patient);
            case "/consent" -> workflow.consent(patient);
            case "/note-and-take-back" -> workflow.noteAndTakeBack(patient);
            case "/nobodys-consent" -> workflow.nobodysConsent();
            case "/create-consent" -> gateway.createConsent(patient);
            case "/settings" -> settings.settings();
            default -> throw new IllegalArgumentException(operation);
        };
    }
}
