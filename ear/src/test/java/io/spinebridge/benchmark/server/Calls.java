package io.spinebridge.benchmark.server;

/** How a contender does things. Thread safe. */
@FunctionalInterface
interface Calls {

    /**
     * The call that does a thing for a patient; may be made by many threads at once.
     *
     * @throws UnsupportedOperationException when this contender does not do it
     */
    Call of(Operation operation, String patient) throws Exception;
}
