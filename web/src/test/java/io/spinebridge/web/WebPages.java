package io.spinebridge.web;

import io.spinebridge.web.adjustments.FakeAdjustments;
import io.spinebridge.web.adjustments.SampleRecords;
import io.spinebridge.web.pointers.FakePointers;
import io.spinebridge.web.pointers.SamplePointers;
import io.spinebridge.web.retrieval.FakeRetrieval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The pages in one server for all tests. Each test finds the stand-ins for the EJBs as new, and signs in anew. */
public final class WebPages implements BeforeAllCallback, BeforeEachCallback {

    private static final FakeAdjustments ADJUSTMENTS = new FakeAdjustments(patient -> SampleRecords.full());
    private static final FakePointers POINTERS = new FakePointers((patient, filter) -> SamplePointers.several());
    private static final FakeRetrieval RETRIEVAL = new FakeRetrieval();

    private WebServer server;

    @Override
    public void beforeAll(ExtensionContext context) {
        server = context.getRoot()
                .getStore(Namespace.create(WebPages.class))
                .getOrComputeIfAbsent(
                        WebServer.class,
                        key -> new WebServer(ADJUSTMENTS, POINTERS, RETRIEVAL, false, 0),
                        WebServer.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ADJUSTMENTS.reset();
        POINTERS.reset();
        RETRIEVAL.reset();
    }

    public FakeAdjustments adjustments() {
        return ADJUSTMENTS;
    }

    public FakePointers pointers() {
        return POINTERS;
    }

    public FakeRetrieval retrieval() {
        return RETRIEVAL;
    }

    public URI uri(String path) {
        return server.uri(path);
    }

    /** A browser in which nobody is signed in. */
    public Browser browser() {
        return new Browser(server);
    }

    public Browser signedIn(String user) {
        try {
            return browser().signIn(user);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
