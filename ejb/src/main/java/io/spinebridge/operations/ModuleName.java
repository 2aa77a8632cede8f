package io.spinebridge.operations;

import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Tells copies of the module in one server apart: by the application that each is part of.
 *
 * @param application name of the application
 */
record ModuleName(String application) {

    private static final String UNKNOWN = "spinebridge";

    /** As the container names the application; to be asked on a thread of the application. */
    static ModuleName ofThisApplication() {
        try {
            return new ModuleName(InitialContext.<String>doLookup("java:app/AppName"));
        } catch (NamingException outsideAContainer) {
            return new ModuleName(UNKNOWN);
        }
    }

    ObjectName objectName() {
        try {
            boolean plain = application.chars().noneMatch(letter -> ",=:\"*?\n".indexOf(letter) >= 0);
            return new ObjectName(
                    "spinebridge:type=Spine,application=" + (plain ? application : ObjectName.quote(application)));
        } catch (MalformedObjectNameException impossible) {
            throw new IllegalStateException("an application without a name", impossible);
        }
    }
}
