package io.spinebridge.harness;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Demands after each test that every request kept every rule, and keeps what was sent for {@link OfficialProfiles}. */
public final class EveryRuleKept implements AfterEachCallback, AfterAllCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        SpineRequests.allKeptTheRules();
        OfficialProfiles.keepWhatWasSent(context.getRequiredTestClass().getName());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        OfficialProfiles.expectSomethingFrom(context.getRequiredTestClass().getName());
    }
}
