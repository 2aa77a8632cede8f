package io.spinebridge.environment;

import java.util.List;
import java.util.stream.Stream;

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

    private static final int NUMBER = 7;

    public ServerPorts {
        iiop = List.copyOf(iiop);
        if (iiop.size() != 3) {
            throw new IllegalArgumentException("a server has three IIOP listeners");
        }
    }

    /** Any that are free. */
    public static ServerPorts free() {
        return of(Ports.free(NUMBER));
    }

    /** Those of a list, in the order of {@link #all()}. */
    static ServerPorts of(List<Integer> ports) {
        return new ServerPorts(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.subList(4, NUMBER));
    }

    /** All of them, in the order of the components. */
    List<Integer> all() {
        return Stream.concat(Stream.of(http, https, admin, jmx), iiop.stream()).toList();
    }

    /** Those that a person uses as given, the others any that are free. */
    public static ServerPorts of(int http, int https, int admin) {
        ServerPorts free = free();
        return new ServerPorts(http, https, admin, free.jmx(), free.iiop());
    }
}
