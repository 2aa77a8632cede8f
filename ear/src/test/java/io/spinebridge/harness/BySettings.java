package io.spinebridge.harness;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Brings classes with the same settings together, so that the EAR is deployed as few times as possible. */
public final class BySettings implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(BySettings::isLast)
                        .thenComparing(BySettings::settings)
                        .thenComparing(BySettings::name));
    }

    private static boolean isLast(ClassDescriptor described) {
        return described.isAnnotated(AfterAllOthers.class);
    }

    private static String settings(ClassDescriptor described) {
        return String.join("\n", DeployedWithSettings.of(described.getTestClass()));
    }

    private static String name(ClassDescriptor described) {
        return described.getTestClass().getName();
    }
}
