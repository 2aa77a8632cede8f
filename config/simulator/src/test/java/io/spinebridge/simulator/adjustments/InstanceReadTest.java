package io.spinebridge.simulator.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Format.class)
class InstanceReadTest {
    private final Harness spine;

    InstanceReadTest(Format format) {
        this.spine = new Harness(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Consent", "Flag", "List", "UnderlyingConditions"})
    void readsAResourceById(String path) {
        Resource found = (Resource) spine.search(path, SeedPatients.FULL_RECORD)
                .bundle()
                .getEntryFirstRep()
                .getResource();

        Answer answer = spine.get(path(path, found));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.resource().getIdElement().getIdPart())
                .isEqualTo(found.getIdElement().getIdPart());
        assertThat(answer.headers())
                .containsEntry("ETag", etag(found))
                .containsEntry("Last-Modified", "Wed, 10 Jan 2024 09:00:00 GMT");
    }

    @ParameterizedTest
    @CsvSource({
        "If-None-Match, TAG, 304",
        "If-None-Match, 'W/\"x\", TAG', 304",
        "If-None-Match, STRONG, 304",
        "If-None-Match, *, 304",
        "If-None-Match, W/\"another\", 200",
        "If-Modified-Since, 'Wed, 10 Jan 2024 09:00:00 GMT', 304",
        "If-Modified-Since, 'Thu, 11 Jan 2024 09:00:00 GMT', 304",
        "If-Modified-Since, 'Wed, 10 Jan 2024 08:59:59 GMT', 200",
        "If-Modified-Since, 'Wed, 3 Jan 2024 08:59:59 GMT', 200",
        "If-Modified-Since, 2024-01-11, 200",
    })
    void answersNotModifiedToACacheThatIsUpToDate(String header, String value, int status) {
        Resource flag = (Resource) spine.search("Flag", SeedPatients.FULL_RECORD)
                .bundle()
                .getEntryFirstRep()
                .getResource();
        String sent =
                value.replace("TAG", etag(flag)).replace("STRONG", etag(flag).substring(2));

        Answer answer = spine.get(path("Flag", flag), header, sent);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 304) {
            assertThat(answer.resource()).isNull();
            assertThat(answer.headers()).isEmpty();
        }
    }

    @Test
    void prefersTheEntityTagToTheDate() {
        Resource flag = (Resource) spine.search("Flag", SeedPatients.FULL_RECORD)
                .bundle()
                .getEntryFirstRep()
                .getResource();

        Answer answer = spine.get(
                path("Flag", flag), "If-None-Match", "W/\"old\"", "If-Modified-Since", "Thu, 11 Jan 2024 09:00:00 GMT");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void answersTheNewVersionAfterAnUpdate() {
        Flag flag =
                spine.search("Flag", SeedPatients.FOR_CHANGES).found(Flag.class).get(0);
        String before = etag(flag);
        flag.setStatus(Flag.FlagStatus.INACTIVE).addExtension(Bodies.removalReason());
        spine.put(RecordPart.FLAG, flag);

        Answer answer = spine.get(path("Flag", flag), "If-None-Match", before);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.as(Flag.class).getStatus()).isEqualTo(Flag.FlagStatus.INACTIVE);
    }

    @Test
    void answersAListWithoutTimeWithoutLastModified() {
        Resource list = (Resource) spine.search("List", SeedPatients.ODD_RECORD)
                .bundle()
                .getEntryFirstRep()
                .getResource();

        Answer answer = spine.get(path("List", list), "If-Modified-Since", "Thu, 11 Jan 2024 09:00:00 GMT");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsOnlyKeys("ETag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Flag/unknown", "/Consent/unknown", "/List/unknown", "/UnderlyingConditions/unknown"})
    void refusesAnUnknownId(String path) {
        spine.get(path).isRefused(404, "not-found", "NO_RECORD_FOUND").by("ra.id.known");
    }

    private static String path(String path, Resource resource) {
        return "/" + path + "/" + resource.getIdElement().getIdPart();
    }

    private static String etag(Resource resource) {
        return "W/\"" + resource.getMeta().getVersionId() + "\"";
    }
}
