package io.spinebridge.benchmark.server;

/** One call of an operation. */
@FunctionalInterface
interface Call {

    /**
     * Makes it.
     *
     * @return what was found, in entries or bytes
     */
    long make() throws Exception;
}
