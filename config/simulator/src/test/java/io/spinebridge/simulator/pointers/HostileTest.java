package io.spinebridge.simulator.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.retrieval.RawHttp;
import io.spinebridge.simulator.server.Outcome;
import io.spinebridge.simulator.server.SpineSimulator;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends, the locator refuses it and does not break. */
@Simulated
class HostileTest {

    private final Locator locator;

    HostileTest(SpineSimulator simulator) {
        this.locator = new Locator(simulator);
    }

    private int raw(String method, String target) throws IOException {
        LocatorCall call = locator.get("/DocumentReference");
        String request = method + " " + target + " HTTP/1.1\r\nHost: localhost:"
                + locator.simulator.baseUrl().getPort()
                + "\r\nConnection: close\r\nfromASID: 200000000205\r\ntoASID: 200000000370\r\nAccept: application/fhir+json\r\nAuthorization: "
                + call.token.authorization() + "\r\n\r\n";
        return RawHttp.status(locator.simulator.baseUrl().getPort(), request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?%",
                "?subject=%zz",
                "?subject",
                "?=&=&&",
                "?_id",
                "?_id=%00",
                "/%zz",
                "/%00",
                "/%2e%2e",
                "/a%2Fb",
                "/../x",
                "//",
                "/;x",
                "?subject=%ff%fe",
                "?identifier=|",
                "?subject=https://demographics.spineservices.nhs.uk/STU3/Patient/&identifier=%7C",
                "?_format",
                "?type.coding",
                "?type.coding=%7C&subject=x",
                "?custodian&custodian.identifier",
                "/x?_format=%"
            })
    void refusesStrangeTargets(String target) throws IOException {
        for (String method : new String[] {"GET", "POST", "PATCH", "DELETE"}) {
            assertThat(raw(method, "/STU3/DocumentReference" + target))
                    .as(method)
                    .isBetween(400, 499);
            assertThat(raw(method, "/DocumentReference" + target)).as(method).isBetween(400, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "17",
                "\"x\"",
                "{}",
                "[{}]",
                "{\"resourceType\":null}",
                "{\"resourceType\":\"DocumentReference\"}",
                "{\"resourceType\":\"DocumentReference\",\"type\":null,\"content\":null}",
                "{\"resourceType\":\"DocumentReference\",\"content\":{}}",
                "{\"resourceType\":\"DocumentReference\",\"content\":[{}],\"relatesTo\":[{}],\"author\":[{}],\"context\":{\"period\":{}}}",
                "{\"resourceType\":\"DocumentReference\",\"subject\":{\"reference\":\"#p\"},\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"p\"}]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{}]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"operation\"}]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"operation\",\"part\":[{},{},{}]}]}",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\"}",
                "\u0000",
                "{\"resourceType\":\"DocumentReference\"",
                "<?xml version=\"1.0\"?><x/>"
            })
    void refusesStrangeBodies(String body) {
        for (LocatorCall call :
                new LocatorCall[] {locator.create(Pointer.of("9990002053")), locator.update(SeedPointers.OWNED)}) {
            assertThat(call.body(body).outcome().status()).isEqualTo(400);
            Outcome xml = call.xml(body).outcome();
            assertThat(xml.status()).isEqualTo(400);
        }
    }

    @Test
    void refusesABodyThatIsLongerThanItReads() {
        String long11MiB = Pointer.of("9990002053")
                .with("/description", "\"" + "a".repeat(11 * 1024 * 1024) + "\"")
                .json();

        assertThat(locator.create(Pointer.of("9990002053"))
                        .body(long11MiB)
                        .outcome()
                        .spineCode())
                .isEqualTo("INVALID_REQUEST_MESSAGE");
    }

    @Test
    void doesNotReadExternalEntities() {
        String xxe = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<DocumentReference xmlns=\"http://hl7.org/fhir\"><description value=\"&e;\"/></DocumentReference>";

        assertThat(locator.create(Pointer.of("9990002053")).xml(xxe).outcome().status())
                .isEqualTo(400);
    }
}
