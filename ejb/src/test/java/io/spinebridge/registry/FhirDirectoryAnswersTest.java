package io.spinebridge.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.DirectoryException.Problem;
import io.spinebridge.registry.EndpointChoice.Endpoint;
import io.spinebridge.testing.Fuzz;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the directory's FHIR API may answer, sensible or not, from the bytes to the endpoint. */
class FhirDirectoryAnswersTest {

    private static final String HOST = "nrl-rr8.supplier.nhs.uk";
    private static final String SOUND = "{\"resourceType\":\"Endpoint\",\"address\":\"https://" + HOST
            + "/RR8\",\"identifier\":[{\"system\":\"https://fhir.nhs.uk/Id/nhsMhsPartyKey\",\"value\":\"RR8-1\"}]}";

    @Test
    void readsASoundAnswer() {
        assertThat(found(bundle(SOUND))).map(Endpoint::key).contains("RR8-1");
    }

    @Test
    void noEntryIsNoEndpoint() {
        assertThat(problem("{'resourceType':'Bundle','total':0}")).isEqualTo(Problem.EMPTY);
        assertThat(problem(bundle())).isEqualTo(Problem.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'resourceType':'Endpoint'}",
                "{'resourceType':'Endpoint','address':null}",
                "{'resourceType':'Endpoint','address':''}",
                "{'resourceType':'Endpoint','address':'  '}",
                "{'resourceType':'Endpoint','address':7}",
                "{'resourceType':'Endpoint','address':['https://nrl-rr8.supplier.nhs.uk/RR8']}",
                "{'resourceType':'Endpoint','address':'nrl-rr8.supplier.nhs.uk'}",
                "{'resourceType':'Endpoint','address':'https:///RR8'}",
                "{'resourceType':'Endpoint','address':'https://nrl rr8/'}",
                "{'resourceType':'Endpoint','address':'https://nrl-rr8.supplier.nhs.uk/\\ud800'}",
                "{'resourceType':'Endpoint','address':'https://nrl-rr8.supplier.nhs.uk/\u00e9'}",
                "{'resourceType':'Endpoint','address':'https://a.nhs.uk','identifier':{}}",
                "{'resourceType':'Endpoint','address':'https://a.nhs.uk','identifier':null}",
                "{'resourceType':'Endpoint','address':'https://a.nhs.uk','identifier':[null]}",
                "{'resourceType':'Endpoint','address':'https://a.nhs.uk','identifier':['x']}",
                "{'resourceType':'Device','address':'https://nrl-rr8.supplier.nhs.uk/RR8'}",
                "{'resourceType':'OperationOutcome'}",
                "{'address':'https://nrl-rr8.supplier.nhs.uk/RR8'}",
                "{}",
                "null",
                "[]",
                "'Endpoint'",
                "7"
            })
    void anEntryThatMakesNoSenseIsToldAlsoBesideASoundOne(String resource) {
        for (String body : List.of(bundle(resource), bundle(SOUND, resource), bundle(resource, SOUND))) {
            assertThatExceptionOfType(DirectoryException.class)
                    .isThrownBy(() -> found(body))
                    .withMessageContaining("makes no sense")
                    .satisfies(told -> assertThat(told.problem()).isEqualTo(Problem.UNREACHABLE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "7",
                "{'resourceType':'OperationOutcome'}",
                "{'resourceType':['Bundle']}",
                "{'resourceType':'Bundle','entry':{}}",
                "{'resourceType':'Bundle','entry':null}",
                "{'resourceType':'Bundle','entry':[null]}",
                "{'resourceType':'Bundle','entry':[7]}",
                "{'resourceType':'Bundle','entry':[{}]}",
                "{'resourceType':'Bundle','entry':[{'fullUrl':'x'}]}",
                "{'resourceType':'Bundle','entry':[",
                "{'resourceType':'Bundle',}"
            })
    void whatIsNoBundleOfEndpointsIsTold(String body) {
        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> found(body))
                .withMessageContaining("makes no sense");
    }

    @Test
    void nestingWithoutEndIsTold() {
        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> found("{'resourceType':'Bundle','entry':" + "[".repeat(500_000)))
                .withMessageContaining("makes no sense");
    }

    @Test
    void allIdentifiersOfASystemAreLookedAt() {
        String twoKeys = SOUND.replace("]}", ",{'system':'https://fhir.nhs.uk/Id/nhsMhsPartyKey','value':'RR8-2'}]}");

        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> found(bundle(twoKeys)))
                .withMessageContaining("RR8-1")
                .withMessageContaining("RR8-2");
        String second =
                "{'resourceType':'Device','identifier':[{'system':'https://fhir.nhs.uk/Id/nhsSpineASID','value':"
                        + "'200000000421'},{'system':'https://fhir.nhs.uk/Id/nhsSpineASID','value':'200000000422'}]}";
        assertThat(FhirDirectory.asids(DirectoryBundle.resources(bytes(bundle(second)), "Device")
                        .get(0)))
                .containsExactly("200000000421", "200000000422");
    }

    /** Whatever comes: an endpoint with an address, or our exception. */
    @Fuzz
    void onlyOurExceptionComesOut(@ForAll("answers") String body) {
        try {
            found(body)
                    .ifPresent(
                            endpoint -> assertThat(endpoint.address().getHost()).isNotEmpty());
        } catch (DirectoryException told) {
            assertThat(told.getMessage()).isNotBlank();
        }
    }

    @Fuzz
    void onlyOurExceptionComesOutOfAnyBytes(@ForAll byte[] body) {
        try {
            DirectoryBundle.resources(body, "Device").forEach(FhirDirectory::asids);
        } catch (DirectoryException told) {
            assertThat(told.problem()).isEqualTo(Problem.UNREACHABLE);
        }
    }

    /** JSON of the right words in any order, right nearly as often as wrong. */
    @Provide
    Arbitrary<String> answers() {
        Arbitrary<String> resources = objects(2);
        Arbitrary<String> addressed = resources.map(
                resource -> "{'resourceType':'Endpoint','address':'https://" + HOST + "'," + resource.substring(1));
        return Arbitraries.oneOf(
                values(3),
                resources.map(FhirDirectoryAnswersTest::bundle),
                addressed.list().ofMaxSize(3).map(all -> bundle(all.toArray(String[]::new))));
    }

    private static Arbitrary<String> values(int depth) {
        Arbitrary<String> simple = Arbitraries.of(
                "null",
                "''",
                "7",
                "true",
                "1e999",
                "'Bundle'",
                "'Endpoint'",
                "'https://" + HOST + "/RR8'",
                "'https://other.nhs.uk'",
                "'https://fhir.nhs.uk/Id/nhsMhsPartyKey'",
                "'https://fhir.nhs.uk/Id/nhsMhsFQDN'",
                "'" + HOST + "'",
                "'RR8-1'",
                "'\\ud800'");
        if (depth == 0) {
            return simple;
        }
        Arbitrary<String> lists =
                values(depth - 1).list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]");
        return Arbitraries.oneOf(simple, lists, objects(depth - 1));
    }

    private static Arbitrary<String> objects(int depth) {
        Arbitrary<String> names = Arbitraries.of(
                "resourceType", "entry", "resource", "address", "identifier", "system", "value", "total", "x");
        return Combinators.combine(names, values(depth))
                .as((name, value) -> "'" + name + "':" + value)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(all -> "{" + String.join(",", all) + "}");
    }

    private static Optional<Endpoint> found(String body) {
        List<Endpoint> endpoints = DirectoryBundle.resources(bytes(body), "Endpoint").stream()
                .flatMap(found -> FhirDirectory.endpoints(found).stream())
                .toList();
        return Optional.of(EndpointChoice.onHost(endpoints, HOST));
    }

    private static Problem problem(String body) {
        try {
            found(body);
            throw new AssertionError("an endpoint was found");
        } catch (DirectoryException told) {
            return told.problem();
        }
    }

    private static String bundle(String... resources) {
        return java.util.Arrays.stream(resources)
                .map(resource -> "{'resource':" + resource + "}")
                .collect(Collectors.joining(",", "{'resourceType':'Bundle','entry':[", "]}"));
    }

    private static byte[] bytes(String body) {
        return body.replace('\'', '"').getBytes(UTF_8);
    }
}
