package io.spinebridge.bridge;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The container's own threads: its default {@code ManagedExecutorService}, which carries class loader and security along. Looked up at its first
 * use, and again as long as it is not found. Thread safe.
 */
final class ContainerThreads implements Executor {

    private final Once<Executor> found = new Once<>(ContainerThreads::lookUp);

    /**
     * Has one of them do something.
     *
     * @throws RejectedExecutionException when there is none to be had
     */
    @Override
    public void execute(Runnable work) {
        found.get().execute(work);
    }

    private static Executor lookUp() {
        try {
            return InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        } catch (NamingException none) {
            throw new RejectedExecutionException("the container has no threads for us", none);
        }
    }
}
