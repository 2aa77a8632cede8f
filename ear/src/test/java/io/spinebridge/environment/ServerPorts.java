package io.spinebridge.environment;

import java.util.List;

/**
 * Ports of a server.
 *
 * @param http plain HTTP
 * @param https HTTPS
 * @param admin administration and Server Console
 * @param jmx remote JMX
 * @param iiop CORBA: plain, with TLS, with mutual TLS
 */
public record ServerPorts(int http, int https, int admin, int jmx, List<Integer> iiop) {

    public ServerPorts {
        iiop = List.copyOf(iiop);
        if (iiop.size() != 3) {
            throw new IllegalArgumentException("a server has three IIOP listeners");
        }
    }

    /** Any that are free. */
    public static ServerPorts free() {
        List<Integer> ports = Ports.free(7);
        return new ServerPorts(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.subList(4, 7));
    }

    /** Those that a person uses as given, the others any that are free. */
    public static ServerPorts of(int http, int https, int admin) {
        ServerPorts free = free();
        return new ServerPorts(http, https, admin, free.jmx(), free.iiop());
    }
}
