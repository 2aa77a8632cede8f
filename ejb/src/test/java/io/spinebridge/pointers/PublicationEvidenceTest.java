package io.spinebridge.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.PendingPublication;
import io.spinebridge.api.pointers.PendingPublication.Kind;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerKey;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RelatedPointer;
import io.spinebridge.pointers.stu3.SamplePointers;
import io.spinebridge.testing.Patients;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stored pointer is the one that was to be published, another one, or cannot be told. */
class PublicationEvidenceTest {

    private static final PointerId REPLACED = new PointerId("da2b6e8a");
    private static final MasterIdentifier OWN = MasterIdentifier.of(new UUID(0, 1));
    private static final MasterIdentifier OTHER = MasterIdentifier.of(new UUID(0, 2));
    private static final String URL = "https://nrl.rgd.example/RGD/plans/42";
    private static final NewPointer WANTED = NewPointer.of(
                    PointerType.MENTAL_HEALTH_CRISIS_PLAN,
                    new OdsCode("RGD"),
                    new OdsCode("RR8"),
                    SamplePointers.MENTAL_HEALTH,
                    SamplePointers.document(URL, null))
            .withMasterIdentifier(OWN);

    @Test
    void thePointerItselfIsTheSame() {
        assertThat(PublicationEvidence.of(stored(Map.of()), publication())).isEqualTo(PublicationEvidence.SAME);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "master identifier, other, OTHER",
                "master identifier, none, OTHER",
                "master identifier, unread, UNCLEAR",
                "status, superseded, OTHER",
                "status, \"\", UNCLEAR",
                "status, strange, UNCLEAR",
                "type, 325691000000100, OTHER",
                "type, 1, UNCLEAR",
                "type, none, UNCLEAR",
                "author, RXA, OTHER",
                "author, none, UNCLEAR",
                "custodian, RXA, OTHER",
                "custodian, none, UNCLEAR",
                "url, https://nrl.rgd.example/RGD/plans/43, OTHER",
                "url, none, UNCLEAR",
                "url, \"\", UNCLEAR"
            })
    void oneDifferenceMakesItAnotherAndOneGapUnclear(String field, String value, PublicationEvidence evidence) {
        assertThat(PublicationEvidence.of(stored(Map.of(field, value)), publication()))
                .isEqualTo(evidence);
    }

    @Test
    void aDifferenceOutweighsGaps() {
        Pointer stored = stored(Map.of("author", "none", "status", "", "custodian", "RXA"));

        assertThat(PublicationEvidence.of(stored, publication())).isEqualTo(PublicationEvidence.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "id,     id,     SAME",
        "id,     wrong,  OTHER",
        "id,     master, UNCLEAR",
        "id,     none,   OTHER",
        "id,     unread, UNCLEAR",
        "master, master, SAME",
        "master, wrong,  OTHER",
        "master, id,     UNCLEAR",
        "master, none,   OTHER",
        "master, unread, UNCLEAR"
    })
    void aSuccessorReplacesTheOneThatItWasToReplace(String wanted, String stored, PublicationEvidence evidence) {
        PointerKey replaced = wanted.equals("id") ? REPLACED : OTHER;
        PendingPublication supersession =
                new PendingPublication(Kind.SUPERSEDE, Patients.ADA, WANTED, replaced, Instant.EPOCH);

        assertThat(PublicationEvidence.of(stored(Map.of("replaces", stored)), supersession))
                .isEqualTo(evidence);
    }

    private static PendingPublication publication() {
        return new PendingPublication(Kind.PUBLISH, Patients.ADA, WANTED, null, Instant.EPOCH);
    }

    private static Pointer stored(Map<String, String> changes) {
        Map<String, String> parts = new TreeMap<>(Map.of(
                "master identifier", "own",
                "status", "current",
                "type", PointerType.MENTAL_HEALTH_CRISIS_PLAN.code(),
                "author", "RGD",
                "custodian", "RR8",
                "url", URL,
                "replaces", "none"));
        parts.putAll(changes);
        boolean unread = changes.containsValue("unread");
        return new Pointer(
                new PointerId("ab12"),
                "1",
                null,
                null,
                parts.get("status"),
                parts.get("type").equals("none")
                        ? null
                        : new CodedText(List.of(new Code("http://snomed.info/sct", parts.get("type"), "")), null),
                null,
                organisation(parts.get("author")),
                organisation(parts.get("custodian")),
                switch (parts.get("master identifier")) {
                    case "own" -> OWN;
                    case "other" -> OTHER;
                    default -> null;
                },
                switch (parts.get("replaces")) {
                    case "id" -> new RelatedPointer("replaces", REPLACED, null);
                    case "master" -> new RelatedPointer("replaces", null, OTHER);
                    case "wrong" -> new RelatedPointer("replaces", new PointerId("zz99"), OWN);
                    default -> null;
                },
                parts.get("url").equals("none")
                        ? List.of()
                        : List.of(new PointerContent(null, "", parts.get("url"), null, null)),
                null,
                null,
                unread ? List.of(new NotUnderstood("masterIdentifier", "cannot be read", "{}")) : List.of());
    }

    private static OdsCode organisation(String code) {
        return code.equals("none") ? null : new OdsCode(code);
    }
}
