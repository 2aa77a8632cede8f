package io.spinebridge.pointers.stu3;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.pointers.FoundPointers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.dstu3.model.Bundle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to read an answer with so many pointers, and what a HAPI parser costs that is made for it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PointersReadingBenchmark {

    private static final NhsNumber PATIENT = NhsNumber.of("9990000018");

    private final FhirContext hapi = FhirContext.forDstu3Cached();

    @Param({"1", "20", "200"})
    private int pointers;

    private byte[] answer;

    /** Makes the answer. */
    @Setup
    public void answer() {
        String entry = "{\"resource\":" + SamplePointers.REFERENCE + "}";
        answer = ("{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":" + pointers + ",\"entry\":["
                        + String.join(",", Collections.nCopies(pointers, entry)) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Ours. */
    @Benchmark
    public FoundPointers ours() {
        return SearchMapper.found(FhirBodies.read(FhirBodies.JSON, answer), PATIENT);
    }

    /** HAPI's. */
    @Benchmark
    public Bundle hapi() {
        return hapi.newJsonParser().parseResource(Bundle.class, new String(answer, StandardCharsets.UTF_8));
    }
}
