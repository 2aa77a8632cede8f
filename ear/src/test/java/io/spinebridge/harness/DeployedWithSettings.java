package io.spinebridge.harness;

import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Sees to it that a class's tests meet the EAR with the settings that the class asks for. */
final class DeployedWithSettings implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Class<?> tests = context.getRequiredTestClass();
        boolean anew = AnnotationSupport.findAnnotation(tests, InPayara.class)
                .filter(InPayara::deployedAnew)
                .isPresent();
        Deployment.current().requireSettings(of(tests), anew);
    }

    static List<String> of(Class<?> testClass) {
        return AnnotationSupport.findAnnotation(testClass, InPayara.class)
                .map(asked -> List.of(asked.settings()))
                .orElse(List.of());
    }
}
