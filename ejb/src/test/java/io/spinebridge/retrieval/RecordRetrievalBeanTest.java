package io.spinebridge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.provider.SeedRecords;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** Only exceptions of ours leave the bean, and they tell nothing of the patient. */
class RecordRetrievalBeanTest {

    private static final NhsNumber PATIENT = new NhsNumber(SeedPointers.SEVERAL);
    private static final PointerContent CONTENT = FoundPointers.document(SeedRecords.PDF, "application/pdf");
    private static final Pointer POINTER = FoundPointers.to(CONTENT);

    static Stream<Throwable> surprises() {
        return Stream.of(
                new NullPointerException("of " + SeedPointers.SEVERAL),
                new IllegalStateException("https://records.example/" + SeedPointers.SEVERAL),
                new ClassCastException(),
                new StackOverflowError(),
                new NoClassDefFoundError("a/Class"));
    }

    @ParameterizedTest
    @MethodSource("surprises")
    void aSurpriseInsideLeavesAsOneOfOursWithoutItsWords(Throwable surprise) {
        RecordRetrievalBean bean = new RecordRetrievalBean(thrower(surprise), thrower(surprise), thrower(surprise));

        for (Runnable call : List.<Runnable>of(
                () -> bean.choose(POINTER, List.of()),
                () -> bean.open(PATIENT, POINTER, CONTENT),
                () -> bean.fetch(PATIENT, POINTER, CONTENT, record -> "never"),
                () -> bean.openContactDetails(PATIENT, POINTER, CONTENT))) {
            Throwable told = catchThrowable(call::run);
            assertThat(told)
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining(surprise.getClass().getSimpleName());
            for (Throwable cause = told; cause != null; cause = cause.getCause()) {
                assertThat(cause.getMessage()).doesNotContain(SeedPointers.SEVERAL);
            }
            assertThat(told.getCause().getStackTrace()).isEqualTo(surprise.getStackTrace());
        }
    }

    @Test
    void whatIsMissingIsNamed() {
        RecordRetrievalBean bean = new RecordRetrievalBean(() -> null, () -> null, () -> null);

        assertThatExceptionOfType(SpineException.class)
                .isThrownBy(() -> bean.fetch(PATIENT, POINTER, CONTENT, null))
                .isInstanceOf(InvalidInputException.class)
                .withMessageContaining("consumer");
    }

    /** The container wraps what it does not know as an application's exception, and rolls back: see the tests in Payara. */
    @Test
    void theContainerIsToldThatAConsumersExceptionIsTheHosts() throws Exception {
        Document descriptor = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(getClass().getResourceAsStream("/META-INF/ejb-jar.xml"));

        assertThat(descriptor.getElementsByTagName("exception-class").item(0).getTextContent())
                .isEqualTo("java.lang.RuntimeException");
        assertThat(descriptor.getElementsByTagName("rollback").item(0).getTextContent())
                .isEqualTo("false");
        assertThat(descriptor.getElementsByTagName("inherited").item(0).getTextContent())
                .isEqualTo("true");
    }

    private static <T> Supplier<T> thrower(Throwable surprise) {
        return () -> {
            if (surprise instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) surprise;
        };
    }
}
