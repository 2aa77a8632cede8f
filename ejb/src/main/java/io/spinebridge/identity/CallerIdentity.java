package io.spinebridge.identity;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.SpineCaller;

/** Tells who calls now. Thread safe. */
@FunctionalInterface
public interface CallerIdentity {

    /**
     * The Spine identity of the caller on whose behalf the current thread works.
     *
     * @throws CallerRefusedException when nobody is signed in, or the caller has no role profile or no organisation
     */
    SpineCaller current();
}
