package io.spinebridge.neighbour;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Open to everybody. Answers with what {@link NeighbourBean} says. */
@WebServlet("/caller")
public class NeighbourServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient NeighbourBean bean;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().write(bean.caller());
    }
}
