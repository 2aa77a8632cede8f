package io.spinebridge.benchmark.server;

import java.io.InputStream;
import java.net.URI;

/** An HTTP client with mutual TLS, and nothing above it. Thread safe. */
interface HttpPeer extends AutoCloseable {

    /** Value of {@code Accept} and {@code Content-Type}. */
    String FHIR = "application/fhir+json";

    /** What stands there, to be closed by whoever asked. */
    InputStream get(URI address) throws Exception;

    /** The answer to what is sent there, to be closed by whoever asked. */
    InputStream post(URI address, byte[] body) throws Exception;

    @Override
    default void close() throws Exception {}
}
