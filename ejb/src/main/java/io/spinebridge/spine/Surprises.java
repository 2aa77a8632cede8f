package io.spinebridge.spine;

/** What a request may throw beside exceptions. Stateless. */
final class Surprises {

    private Surprises() {}

    /**
     * As an exception: an answer that is nested too deep, or a class that is missing, is this request's failure and nobody else's.
     *
     * @throws Error when it is the Java virtual machine's or the thread's end, which concerns everybody
     */
    static RuntimeException exception(Throwable thrown) {
        if (thrown instanceof RuntimeException exception) {
            return exception;
        }
        boolean everybodys = thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError);
        if (everybodys || thrown instanceof ThreadDeath) {
            throw (Error) thrown;
        }
        return new IllegalStateException(
                "a request was ended by " + thrown.getClass().getSimpleName(), thrown);
    }
}
