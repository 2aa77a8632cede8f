package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.RemovalCause;

/** What a sound form says; each part is null where its task has none. */
record CheckedInput(NewConsent consent, NewAdjustment adjustment, NewCondition condition, RemovalCause cause) {}
