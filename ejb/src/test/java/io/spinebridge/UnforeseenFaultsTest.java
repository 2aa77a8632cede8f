package io.spinebridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.spinebridge.adjustments.ReasonableAdjustmentsBean;
import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.ConflictException;
import io.spinebridge.api.CorrectionIncompleteException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.pointers.RecordPublisher;
import io.spinebridge.pointers.RecordLocatorBean;
import io.spinebridge.pointers.RecordPublisherBean;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptors;
import jakarta.interceptor.InvocationContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method of the beans that hosts call, and every kind of thing that may go wrong behind it. Interceptors are applied as a container does. */
class UnforeseenFaultsTest {

    private static final String PATIENT = "9990000018";

    /** What does not write. */
    private static final Set<String> READS =
            Set.of("read", "consent", "adjustments", "conditions", "reread", "reconcile", "search", "count", "find");

    static Stream<Throwable> surprises() {
        return Stream.of(
                new NullPointerException("patient " + PATIENT),
                new IllegalStateException(PATIENT, new IllegalArgumentException(PATIENT)),
                new NumberFormatException("For input string: " + PATIENT),
                new ClassCastException(),
                new ConcurrentModificationException(),
                new ArrayIndexOutOfBoundsException(7),
                new DateTimeException("Text '" + PATIENT + "'"),
                new UncheckedIOException(new java.io.IOException(PATIENT)),
                new jakarta.ws.rs.ProcessingException(PATIENT),
                new jakarta.ejb.EJBException(PATIENT),
                new StackOverflowError(),
                new OutOfMemoryError(PATIENT),
                new NoClassDefFoundError("io/spinebridge/Gone"),
                new ExceptionInInitializerError(new IllegalStateException(PATIENT)),
                new AssertionError(PATIENT));
    }

    @ParameterizedTest
    @MethodSource("surprises")
    void whateverHappensInsideReachesTheHostAsOurs(Throwable surprise) {
        methods(surprise).forEach((method, bean) -> {
            Throwable told = catchThrowable(() -> call(bean, method));

            assertThat(told)
                    .as(method.toString())
                    .isInstanceOf(
                            READS.contains(method.getName())
                                    ? UnavailableException.class
                                    : OutcomeUnknownException.class)
                    .hasMessageContaining("Spinebridge itself failed")
                    .hasMessageContaining(surprise.getClass().getName());
            assertThat(trace(told)).doesNotContain(PATIENT);
            assertThat(told.getCause().getStackTrace()).isEqualTo(surprise.getStackTrace());
        });
    }

    static Stream<SpineException> ours() {
        return Stream.of(
                new InvalidInputException("NHS number", "is missing"),
                new CallerRefusedException("nobody is signed in"),
                new NotReadyException(List.of("spinebridge.asid is missing")),
                new ConflictException(SpineError.NONE),
                new CorrectionIncompleteException(new RejectedException(SpineError.NONE)),
                new UnavailableException("busy", SpineError.NONE, null, null),
                new OutcomeUnknownException("lost", SpineError.NONE, null));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void whatIsOursStaysAsItIs(SpineException ours) {
        methods(ours)
                .forEach((method, bean) -> assertThat(catchThrowable(() -> call(bean, method)))
                        .as(method.toString())
                        .isSameAs(ours));
    }

    /** All methods, each with a bean behind which something is thrown. */
    private static Map<Method, Object> methods(Throwable thrown) {
        Map<Method, Object> methods = new LinkedHashMap<>();
        all(ReasonableAdjustments.class)
                .forEach(method -> methods.put(
                        method,
                        new ReasonableAdjustmentsBean(
                                failing(thrown), failing(thrown), failing(thrown), failing(thrown))));
        all(RecordLocator.class).forEach(method -> methods.put(method, new RecordLocatorBean(failing(thrown))));
        all(RecordPublisher.class).forEach(method -> methods.put(method, new RecordPublisherBean(failing(thrown))));
        return methods;
    }

    private static Stream<Method> all(Class<?> hosts) {
        return Arrays.stream(hosts.getMethods()).filter(method -> !method.isDefault());
    }

    private static <T> Supplier<T> failing(Throwable thrown) {
        return () -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        };
    }

    /** As a container calls a bean: through the interceptors of its class, then those of the method. */
    private static Object call(Object bean, Method method) throws Throwable {
        Method own = bean.getClass().getMethod(method.getName(), method.getParameterTypes());
        List<Class<?>> interceptors = new ArrayList<>();
        for (Interceptors named : Arrays.asList(
                bean.getClass().getAnnotation(Interceptors.class), own.getAnnotation(Interceptors.class))) {
            if (named != null) {
                Arrays.stream(named.value()).forEach(interceptors::add);
            }
        }
        return new Invocation(bean, own, interceptors).proceed();
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private record Invocation(Object target, Method method, List<Class<?>> interceptors) implements InvocationContext {

        @Override
        public Object proceed() throws Exception {
            try {
                if (interceptors.isEmpty()) {
                    return method.invoke(target, new Object[method.getParameterCount()]);
                }
                Class<?> next = interceptors.get(0);
                Method around = Arrays.stream(next.getMethods())
                        .filter(candidate -> candidate.isAnnotationPresent(AroundInvoke.class))
                        .findFirst()
                        .orElseThrow();
                return around.invoke(
                        next.getConstructor().newInstance(),
                        new Invocation(target, method, interceptors.subList(1, interceptors.size())));
            } catch (InvocationTargetException thrown) {
                if (thrown.getCause() instanceof Error error) {
                    throw error;
                }
                throw (Exception) thrown.getCause();
            }
        }

        @Override
        public Object getTarget() {
            return target;
        }

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Object getTimer() {
            return null;
        }

        @Override
        public java.lang.reflect.Constructor<?> getConstructor() {
            return null;
        }

        @Override
        public Object[] getParameters() {
            return new Object[method.getParameterCount()];
        }

        @Override
        public void setParameters(Object[] parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }
    }
}
