import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Asks the Spinebridge of a running Payara how it is. One file, nothing to install: "java Spinebridge.java" with the JDK that runs the server, as the
 * user who runs it. It looks into the server's process, so that no port has to be open.
 */
public final class Spinebridge {

    private static final String USAGE = """
            java Spinebridge.java [options] status
            java Spinebridge.java [options] diagnose [SERVICE]
            java Spinebridge.java [options] reload-certificates
            java Spinebridge.java [options] reset-guard GUARD

            SERVICE            adjustments, pointers or retrieval; all when left out
            GUARD              a name that status lists

            --pid PID          process of the server; needed where this machine runs several
            --organisation NAME  where the server works for several
            --application NAME   where the server has several copies of Spinebridge
            --jmx URL          asks over the server's JMX listener instead, for example
                               service:jmx:rmi:///jndi/rmi://127.0.0.1:8686/jmxrmi
            --user NAME        for that; the password is asked for, or taken from the variable SPINEBRIDGE_JMX_PASSWORD

            Ends with 0 when calls can be made, 1 when they cannot, 2 when it could not be asked.
            """;
    private static final int SOUND = 0;
    private static final int BROKEN = 1;
    private static final int NOT_ASKED = 2;

    private final MBeanServerConnection server;
    private final ObjectName module;

    private Spinebridge(MBeanServerConnection server, ObjectName module) {
        this.server = server;
        this.module = module;
    }

    /** Told what cannot be done, in words for whoever typed the command. */
    private static final class NotPossible extends Exception {

        private static final long serialVersionUID = 1L;

        NotPossible(String why) {
            super(why);
        }
    }

    public static void main(String[] arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        Deque<String> words = new ArrayDeque<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--") && i + 1 < arguments.length) {
                options.put(arguments[i], arguments[++i]);
            } else {
                words.add(arguments[i]);
            }
        }
        System.exit(run(options, words));
    }

    private static int run(Map<String, String> options, Deque<String> words) {
        Set<String> known = Set.of("--pid", "--organisation", "--application", "--jmx", "--user");
        Set<String> commands = Set.of("status", "diagnose", "reload-certificates", "reset-guard");
        if (!known.containsAll(options.keySet()) || words.isEmpty() || !commands.contains(words.peek())) {
            System.err.print(USAGE);
            return NOT_ASKED;
        }
        try (JMXConnector connector = connector(options)) {
            MBeanServerConnection server = connector.getMBeanServerConnection();
            Spinebridge module = new Spinebridge(server, module(server, options.getOrDefault("--application", "*")));
            return module.execute(words, options.getOrDefault("--organisation", ""));
        } catch (NotPossible told) {
            System.err.println(told.getMessage());
        } catch (RuntimeMBeanException refused) {
            RuntimeException why = refused.getTargetException();
            System.err.println(why instanceof IllegalArgumentException ? why.getMessage() : "It failed: " + why);
        } catch (Exception failed) {
            System.err.println("The server could not be asked: " + failed);
        }
        return NOT_ASKED;
    }

    private static JMXConnector connector(Map<String, String> options) throws IOException, NotPossible {
        if (!options.containsKey("--jmx")) {
            return JMXConnectorFactory.connect(new JMXServiceURL(localAddress(options.get("--pid"))));
        }
        Map<String, Object> environment = new LinkedHashMap<>();
        if (options.containsKey("--user")) {
            environment.put(JMXConnector.CREDENTIALS, new String[] {options.get("--user"), password()});
        }
        return JMXConnectorFactory.connect(new JMXServiceURL(options.get("--jmx")), environment);
    }

    private static String password() throws NotPossible {
        String set = System.getenv("SPINEBRIDGE_JMX_PASSWORD");
        if (set != null) {
            return set;
        }
        if (System.console() == null) {
            throw new NotPossible("There is nobody to ask for the password: set SPINEBRIDGE_JMX_PASSWORD.");
        }
        return new String(System.console().readPassword("Password: "));
    }

    private static String localAddress(String pid) throws IOException, NotPossible {
        String process = pid == null ? payara() : pid;
        try {
            VirtualMachine machine = VirtualMachine.attach(process);
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException | IOException refused) {
            throw new NotPossible("Process " + process + " cannot be looked into (" + refused.getMessage()
                    + "): run this as the user who runs the server, with its JDK.");
        }
    }

    private static String payara() throws NotPossible {
        List<VirtualMachineDescriptor> servers = VirtualMachine.list().stream()
                .filter(found -> found.displayName().contains("com.sun.enterprise.glassfish.bootstrap.ASMain"))
                .toList();
        if (servers.size() == 1) {
            return servers.get(0).id();
        }
        throw new NotPossible(
                servers.isEmpty()
                        ? "No Payara of this user runs here: run this as the user who runs the server, or give its --pid."
                        : "Several Payaras run here, give the --pid of one: "
                                + servers.stream().map(VirtualMachineDescriptor::id).collect(Collectors.joining(", ")));
    }

    private static ObjectName module(MBeanServerConnection server, String application) throws Exception {
        Set<ObjectName> found =
                new TreeSet<>(server.queryNames(new ObjectName("spinebridge:type=Spine,application=" + application), null));
        if (found.size() == 1) {
            return found.iterator().next();
        }
        throw new NotPossible(
                found.isEmpty()
                        ? "There is no Spinebridge in this server, or it has not started: look at the server's log."
                        : "There are several copies of Spinebridge, give the --application of one: "
                                + found.stream().map(name -> name.getKeyProperty("application")).toList());
    }

    private int execute(Deque<String> words, String organisation) throws Exception {
        String command = words.remove();
        return switch (command) {
            case "status" -> status();
            case "diagnose" -> diagnose(organisation, words.isEmpty() ? "" : words.remove());
            case "reload-certificates" -> reload();
            default -> reset(organisation, words);
        };
    }

    private int status() throws Exception {
        boolean ready = (boolean) server.getAttribute(module, "Ready");
        System.out.println(ready ? "Calls can be made." : "No calls are made.");
        for (String fault : (String[]) server.getAttribute(module, "Faults")) {
            System.out.println("  fault: " + fault);
        }
        int atOnce = (int) server.getAttribute(module, "RequestsAtOnce");
        System.out.println("The server takes " + (atOnce < 0 ? "an unknown number of" : atOnce) + " requests at once.");
        table("Certificates", "organisation", "store", "commonName", "serialNumber", "validUntil", "daysLeft");
        table("Guards", "organisation", "name", "breaker", "failuresPercent", "callsUnderWay", "mostCallsAtOnce");
        table("Calls", "organisation", "service", "interaction", "calls", "failures", "repeats", "meanMillis", "longestMillis");
        table("Connections", "organisation", "service", "busy", "idle", "waiting", "bytesSent", "bytesReceived");
        table("Settings", "organisation", "key", "value", "source", "since");
        return ready ? SOUND : BROKEN;
    }

    private void table(String attribute, String... columns) throws Exception {
        List<String[]> rows = new ArrayList<>();
        rows.add(columns);
        for (CompositeData row : (CompositeData[]) server.getAttribute(module, attribute)) {
            rows.add(Arrays.stream(row.getAll(columns)).map(String::valueOf).toArray(String[]::new));
        }
        System.out.println(System.lineSeparator() + attribute);
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int column = 0; column < columns.length; column++) {
                int at = column;
                int width = rows.stream().mapToInt(each -> each[at].length()).max().orElse(0);
                line.append(' ').append(String.format("%-" + Math.max(1, width) + "s", row[column]));
            }
            System.out.println(line.toString().stripTrailing());
        }
    }

    private int diagnose(String organisation, String service) throws Exception {
        Set<String> told = ConcurrentHashMap.newKeySet();
        server.addNotificationListener(module, (step, nothing) -> tell(told, step.getMessage()), null, null);
        CompositeData[] steps = (CompositeData[]) server.invoke(
                module,
                "diagnoseInSteps",
                new Object[] {organisation, service},
                new String[] {String.class.getName(), String.class.getName()});
        boolean sound = true;
        for (CompositeData step : steps) {
            // Notifications are on their way still, or were lost: nothing is told twice, and everything once.
            tell(told, text(step));
            sound &= !"failed".equals(step.get("outcome"));
        }
        System.out.println(sound ? "Nothing is in the way of calls." : "Calls fail: see the steps marked [failed].");
        return sound ? SOUND : BROKEN;
    }

    private static void tell(Set<String> told, String step) {
        if (told.add(step)) {
            System.out.println(step);
        }
    }

    private static String text(CompositeData step) {
        String organisation = (String) step.get("organisation");
        String about = organisation.isEmpty() ? "" : organisation + ", ";
        String line = "[" + step.get("outcome") + "] " + about + step.get("subject") + ": " + step.get("name") + ": "
                + step.get("found");
        return ((String) step.get("advice")).isEmpty() ? line : line + "\n    " + step.get("advice");
    }

    private int reload() throws Exception {
        String[] faults = (String[]) server.invoke(module, "reloadCertificates", new Object[0], new String[0]);
        for (String fault : faults) {
            System.out.println("fault: " + fault);
        }
        if (faults.length == 0) {
            System.out.println("Key stores and trust stores were read anew, and are in force.");
        }
        return faults.length == 0 ? SOUND : BROKEN;
    }

    private int reset(String organisation, Deque<String> words) throws Exception {
        if (words.isEmpty()) {
            throw new NotPossible("Which guard? status lists them.");
        }
        String guard = words.remove();
        server.invoke(
                module,
                "resetGuard",
                new Object[] {organisation, guard},
                new String[] {String.class.getName(), String.class.getName()});
        System.out.println("The guard " + guard + " lets calls through.");
        return SOUND;
    }
}
