package io.spinebridge.simulator.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.retrieval.RawHttp;
import io.spinebridge.simulator.retrieval.Scene;
import io.spinebridge.simulator.server.SpineSimulator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public web page is for everyone, and wants to know nothing of anyone. */
@Simulated
class ContactPageTest {

    private final Scene scene;

    ContactPageTest(SpineSimulator simulator) {
        this.scene = new Scene(simulator);
    }

    private RawHttp.Answer send(String method, String target, String header) throws IOException {
        return RawHttp.plain(
                scene.retrieval.provider().contactPage().getPort(),
                method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/html\r\n"
                        + (header.isEmpty() ? "" : header + "\r\n") + "\r\n");
    }

    @Test
    void givesThePageToWhoeverAsks() throws Exception {
        URI page = scene.retrieval.provider().contactPage();
        assertThat(page.getScheme()).isEqualTo("http");

        RawHttp.Answer answer = send("GET", page.getRawPath(), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "text/html;charset=utf-8");
        assertThat(answer.body()).contains("0113 496 0101", "8am-6pm");
        assertThat(scene.latest("contact details")).matches(Evidence::passed);
        RawHttp.Answer document =
                send("GET", scene.retrieval.provider().contactDocument().getRawPath(), "");
        assertThat(document.headers()).containsEntry("content-type", "application/pdf");
        assertThat(document.body()).startsWith("%PDF");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/RR8/contact.html,Authorization: Bearer x,400,contact.authorization",
        "GET,/RR8/contact.html,Cookie: a=b,400,contact.authorization",
        "GET,/RR8/contact.html,Ssp-TraceID: x,400,contact.headers",
        "GET,/RR8/contact.html,FromASID: 1,400,contact.headers",
        "GET,/RR8/contact.html?patient=1,'',400,contact.parameters",
        "DELETE,/RR8/contact.html,'',405,contact.method",
        "GET,/RR8/other.html,'',404,contact.page"
    })
    void refusesWhoTellsItWhoHeIs(String method, String target, String header, int status, String rule)
            throws Exception {
        assertThat(send(method, target, header).status()).isEqualTo(status);
        assertThat(scene.latest("contact details").failures())
                .extracting(Verdict::rule)
                .containsExactly(rule);
    }

    @Test
    void breaksEveryRule() {
        List<String> rules = scene.retrieval.provider().ruleIds().stream()
                .filter(id -> id.startsWith("contact."))
                .toList();
        assertThat(rules)
                .containsExactly(
                        "contact.authorization",
                        "contact.headers",
                        "contact.parameters",
                        "contact.method",
                        "contact.page");
    }

    @Test
    void failsOnDemand() throws Exception {
        scene.faults.add(
                Fault.once(FaultKind.HTML_500).matching("contact"),
                Fault.outcome(503, "").matching("contact"));

        assertThat(send("GET", "/RR8/contact.html", "").status()).isEqualTo(500);
        assertThat(send("GET", "/RR8/contact.html", "").status()).isEqualTo(503);
    }
}
