package io.spinebridge.simulator.provider;

import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.fault.Incident;
import io.spinebridge.simulator.listener.HttpCall;
import io.spinebridge.simulator.listener.Replies;
import io.spinebridge.simulator.listener.Reply;
import io.spinebridge.simulator.rule.NamedRule;
import io.spinebridge.simulator.rule.Ruling;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The public page with contact details (<em>National Record Locator: Contact details</em>). Who shows it a token or Spine headers gave them to
 * the open internet, and is refused. Thread safe.
 */
final class ContactHandler extends Handler.Abstract {

    /** Name in evidence and for faults. */
    static final String INTERACTION = "contact details";

    /** Path of the page. */
    static final String PAGE = "/RR8/contact.html";

    /** Path of the same as PDF. */
    static final String PDF = "/RR8/contact.pdf";

    private static final List<String> LINES = List.of(
            "Community mental health team",
            "Care co-ordinator: 0113 496 0101, 8am-6pm",
            "At other times: crisis line 0113 496 0102");
    private static final byte[] DOCUMENT = PdfDocument.of(LINES);
    private static final Set<String> SPINE_HEADERS = Set.of("fromasid", "toasid", "interactionid", "traceid");
    private static final String REFUSED = "This page is for everyone. Do not tell it who you are.";

    private final EvidenceLog evidence;
    private final Faults faults;
    private final Clock clock;

    ContactHandler(EvidenceLog evidence, Faults faults, Clock clock) {
        this.evidence = evidence;
        this.faults = faults;
        this.clock = clock;
    }

    static List<NamedRule<HttpCall, Reply>> rules() {
        return List.of(
                NamedRule.rule(
                        "contact.authorization",
                        "Nobody signs in: there is no Authorization and no cookie.",
                        call -> call.values("authorization").isEmpty()
                                && call.values("cookie").isEmpty(),
                        call -> plain(400, REFUSED)),
                NamedRule.rule(
                        "contact.headers",
                        "There is no header of the Spine or the Secure Proxy.",
                        call -> call.headers().keySet().stream()
                                .noneMatch(name -> name.startsWith("ssp-") || SPINE_HEADERS.contains(name)),
                        call -> plain(400, REFUSED)),
                NamedRule.rule(
                        "contact.parameters",
                        "The URL is the pointer's, without parameters.",
                        call -> call.rawQuery() == null,
                        call -> plain(400, "There are no parameters.")),
                NamedRule.rule(
                        "contact.method",
                        "A page is read with GET.",
                        call -> call.method().equals("GET"),
                        call -> plain(405, "A page is read.").with("Allow", "GET")),
                NamedRule.rule(
                        "contact.page",
                        "There is such a page.",
                        call -> Set.of(PAGE, PDF).contains(call.rawPath()),
                        call -> plain(404, "There is no such page.")));
    }

    private static Reply plain(int status, String text) {
        return Reply.text(status, "text/plain;charset=utf-8", text);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpCall call = HttpCall.of(request, evidence, clock);
        Optional<Incident> fault = faults.next(INTERACTION, call.method(), "");
        Ruling<Reply> ruling = Ruling.of(call, rules(), Reply::text);
        Reply reply = Replies.under(
                fault,
                () -> ruling.refusal().orElseGet(() -> page(call.rawPath())),
                f -> plain(f.status(), "The web server fails on demand."));
        evidence.add(call.evidence(
                INTERACTION,
                Map.of(),
                ruling.verdicts(),
                Replies.silent(fault) ? 0 : reply.status(),
                reply.headers(),
                reply.text(),
                fault.map(f -> f.kind().name()).orElse("")));
        Replies.send(request, response, callback, reply, fault);
        return true;
    }

    private static Reply page(String path) {
        if (path.equals(PDF)) {
            return new Reply(
                    200, Map.of("Content-Type", "application/pdf"), DOCUMENT.length, out -> out.write(DOCUMENT), "");
        }
        return Reply.text(
                200,
                "text/html;charset=utf-8",
                "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">"
                        + "<title>Contact</title></head><body><h1>" + LINES.get(0) + "</h1><p>" + LINES.get(1)
                        + "</p><p>" + LINES.get(2)
                        + "</p></body></html>\n");
    }
}
