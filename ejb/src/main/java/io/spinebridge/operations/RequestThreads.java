package io.spinebridge.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How many requests the server takes at once. Payara tells the limit that is set, which is not the one in force before a restart; what is in force shows
 * in the threads themselves: a pool that cannot grow has all its threads from the beginning, and is of another class. Thread safe.
 */
final class RequestThreads {

    private static final Pattern NAME = Pattern.compile("http-thread-pool::(.+)\\(\\d+\\)");
    private static final String FIXED = "org.glassfish.grizzly.threadpool.FixedThreadPool";

    private final Supplier<Map<String, List<StackTraceElement[]>>> threads;
    private final Supplier<OptionalInt> limitSet;

    /**
     * Looks at nothing yet.
     *
     * @param threads stacks of all threads, by their names
     * @param limitSet the limit in the server's configuration, where it can be read
     */
    RequestThreads(Supplier<Map<String, List<StackTraceElement[]>>> threads, Supplier<OptionalInt> limitSet) {
        this.threads = threads;
        this.limitSet = limitSet;
    }

    static RequestThreads ofThisServer() {
        DomainFile domain = DomainFile.ofThisServer();
        return new RequestThreads(
                () -> Thread.getAllStackTraces().entrySet().stream()
                        .collect(Collectors.groupingBy(
                                entry -> entry.getKey().getName(),
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList()))),
                domain::mostRequestThreads);
    }

    /** How many each listener takes at once, at the least; empty when this is another server, or it cannot be told. */
    OptionalInt atOnce() {
        Map<String, List<StackTraceElement[]>> pools = threads.get().entrySet().stream()
                .filter(entry -> NAME.matcher(entry.getKey()).matches())
                .collect(Collectors.groupingBy(
                        entry -> listener(entry.getKey()),
                        Collectors.flatMapping(entry -> entry.getValue().stream(), Collectors.toList())));
        OptionalInt fixed = pools.values().stream()
                .filter(RequestThreads::isFixed)
                .mapToInt(List::size)
                .min();
        return fixed.isPresent() || pools.isEmpty() ? fixed : limitSet.get();
    }

    /** The limit that is set, which is in force after a restart at the latest. */
    OptionalInt set() {
        return limitSet.get();
    }

    private static String listener(String thread) {
        Matcher name = NAME.matcher(thread);
        return name.matches() ? name.group(1) : thread;
    }

    private static boolean isFixed(List<StackTraceElement[]> stacks) {
        return stacks.stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().startsWith(FIXED));
    }
}
