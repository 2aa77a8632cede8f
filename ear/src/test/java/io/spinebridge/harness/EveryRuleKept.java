package io.spinebridge.harness;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Demands after each test that every request kept every rule, and keeps what was sent for {@link OfficialProfiles}. */
public final class EveryRuleKept implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        SpineRequests.allKeptTheRules();
        OfficialProfiles.keepWhatWasSent(context.getRequiredTestClass().getSimpleName());
    }
}
