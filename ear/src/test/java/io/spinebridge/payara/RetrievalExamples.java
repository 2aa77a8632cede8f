package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.harness.HostRetrieval;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.host.FetchedRecord;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.pointers.SeedPointers;
import java.util.List;

/** Pointers to records at the simulator's provider, as a search would have found them, and the way to fetch these. */
final class RetrievalExamples {

    static final String PDF = "application/pdf";
    static final String STRUCTURED = "urn:nhs-ic:fhir:stu3:observation-list:1";

    private RetrievalExamples() {}

    /** Fetches a document of RR8. */
    static FetchedRecord open(HostRetrieval host, String url) {
        return open(host, url, "RR8");
    }

    /** Fetches a document of an organisation. */
    static FetchedRecord open(HostRetrieval host, String url, String author) {
        PointerContent content = document(url, PDF);
        return host.open(PointersExamples.SEVERAL, pointer(author, content), content);
    }

    static Pointer pointer(String author, PointerContent... contents) {
        return pointer(PointerType.MENTAL_HEALTH_CRISIS_PLAN, "current", author, contents);
    }

    static Pointer pointer(PointerType type, String status, String author, PointerContent... contents) {
        CodedText coded = new CodedText(List.of(new Code(Code.SNOMED_CT, type.code(), "")), null);
        return new Pointer(
                new PointerId(SeedPointers.CRISIS_PLAN),
                "1",
                null,
                null,
                status,
                coded,
                null,
                new OdsCode(author),
                new OdsCode(author),
                null,
                null,
                List.of(contents),
                null,
                null,
                List.of());
    }

    static PointerContent document(String url, String mediaType) {
        return content(RecordFormat.UNSTRUCTURED.code(), url, mediaType);
    }

    static PointerContent content(String format, String url, String mediaType) {
        return new PointerContent(
                new Code(RecordFormat.SYSTEM, format, ""),
                mediaType,
                url,
                new Code(ContentStability.SYSTEM, ContentStability.STATIC.code(), ""),
                null);
    }

    /** What the Secure Proxy was asked. */
    static List<Evidence> proxied() {
        return PayaraForTests.simulator().evidence().stream()
                .filter(request -> request.interaction().equals("retrieve record"))
                .toList();
    }

    /** Demands that directory, proxy and provider were asked, and found no fault with anything. */
    static void allPassed() {
        List<Evidence> all = PayaraForTests.simulator().evidence();
        assertThat(all)
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.failures()).isEmpty());
        assertThat(proxied())
                .isNotEmpty()
                .extracting(request -> request.header("Ssp-TraceID"))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }
}
