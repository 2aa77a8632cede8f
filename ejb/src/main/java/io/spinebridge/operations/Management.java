package io.spinebridge.operations;

import io.spinebridge.bridge.ModuleState;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanNotificationInfo;
import javax.management.MBeanServer;
import javax.management.Notification;
import javax.management.NotificationBroadcasterSupport;
import javax.management.ObjectName;
import javax.management.StandardEmitterMBean;

/** The {@link SpineMXBean} in the server's JMX, from the module's start to its end. Thread safe. */
final class Management implements AutoCloseable {

    /** Of a notification that tells a step of a diagnosis in its message. */
    static final String STEP = "io.spinebridge.diagnosis.step";

    private static final Logger LOG = System.getLogger(Management.class.getName());

    private final MBeanServer server;
    private final ObjectName name;
    private final AtomicLong number = new AtomicLong();
    private final NotificationBroadcasterSupport told = new NotificationBroadcasterSupport(new MBeanNotificationInfo(
            new String[] {STEP}, Notification.class.getName(), "a step of a diagnosis is over"));

    private Management(MBeanServer server, ObjectName name) {
        this.server = server;
        this.name = name;
    }

    /** Registers it. That this fails keeps nobody from making calls: it is told in the log. */
    static Management of(
            MBeanServer server,
            ModuleName module,
            ModuleState state,
            Readiness readiness,
            Diagnoses diagnoses,
            RequestThreads threads) {
        Management management = new Management(server, module.objectName());
        management.register(
                new SpineManagement(module.application(), state, readiness, diagnoses, threads, management::tell));
        return management;
    }

    private void register(SpineMXBean managed) {
        try {
            if (server.isRegistered(name)) {
                // A copy of the module whose end went wrong left it behind.
                close();
            }
            server.registerMBean(new StandardEmitterMBean(managed, SpineMXBean.class, true, told), name);
        } catch (JMException refused) {
            LOG.log(Level.WARNING, "Administrators cannot see the module in JMX as " + name, refused);
        }
    }

    private void tell(String step) {
        told.sendNotification(new Notification(STEP, name, number.incrementAndGet(), step));
    }

    @Override
    public void close() {
        try {
            server.unregisterMBean(name);
        } catch (InstanceNotFoundException gone) {
            // That is what was wanted.
        } catch (JMException refused) {
            LOG.log(Level.WARNING, "The module's MBean " + name + " is left behind", refused);
        }
    }
}
