package io.spinebridge.bridge;

import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.fhir.MessageBundles;
import io.spinebridge.fhir.stu3.Stu3;

/** What an application does from its deployment to its end, as far as it concerns HAPI. Made by a class loader of its own. */
public final class ShortLivedApplication implements Runnable {

    @Override
    public void run() {
        FhirBodies bodies = Stu3.bodies();
        bodies.warmUp();
        MessageBundles.forget();
    }
}
