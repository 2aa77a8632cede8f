package io.spinebridge.host;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets the host's EJB take a {@link HostStep} that comes over HTTP, as {@link SignIn} says. */
@WebServlet("/step")
public class StepServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient HostSteps steps;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        byte[] step = request.getInputStream().readAllBytes();
        byte[] outcome = SignIn.during(request, () -> steps.take(step));
        response.setContentType("application/octet-stream");
        response.getOutputStream().write(outcome);
    }
}
