package io.spinebridge.web.security;

import jakarta.servlet.ServletContext;
import org.eclipse.microprofile.config.ConfigProvider;

/** In which environment the pages are served, as the module's own setting has it. Stateless. */
final class Environment {

    /** The module's setting, and the name of a parameter of the web application that stands in for it. */
    static final String KEY = "spinebridge.environment";

    private static final String LOCAL = "local";

    private Environment() {}

    /** Whether it is a developer's own machine, where there is no certificate that a browser would trust. Looked at anew each time: settings change. */
    static boolean isLocal(ServletContext application) {
        String parameter = application.getInitParameter(KEY);
        return LOCAL.equals(
                parameter != null
                        ? parameter
                        : ConfigProvider.getConfig()
                                .getOptionalValue(KEY, String.class)
                                .orElse(""));
    }
}
