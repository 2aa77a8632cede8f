package io.spinebridge.neighbour;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;

/** Tells for whom the container takes its caller. */
@Stateless
public class NeighbourBean {

    @Resource
    private SessionContext context;

    /** The caller's name. */
    public String caller() {
        return context.getCallerPrincipal().getName();
    }
}
