package io.spinebridge.simulator.provider;

import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.fault.Incident;
import io.spinebridge.simulator.listener.FaultyReplies;
import io.spinebridge.simulator.listener.HttpCall;
import io.spinebridge.simulator.listener.Reply;
import io.spinebridge.simulator.listener.ReplyDelivery;
import io.spinebridge.simulator.rule.Judgement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final EvidenceLog evidence;
    private final Faults faults;
    private final Clock clock;

    ContactHandler(EvidenceLog evidence, Faults faults, Clock clock) {
        this.evidence = evidence;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpCall call = HttpCall.of(request, evidence, clock);
        Optional<Incident> fault = faults.next(INTERACTION, call.method(), "");
        Judgement<ContactRefusal> judgement = Judgement.of(call, ContactRules.rules());
        Reply reply = FaultyReplies.under(
                fault,
                () -> judgement.refusal().map(ContactRefusal::reply).orElseGet(() -> page(call.rawPath())),
                f -> new ContactRefusal(f.status(), "The web server fails on demand.").reply());
        evidence.add(call.evidence(
                INTERACTION,
                Map.of(),
                judgement.verdicts(),
                ReplyDelivery.silent(fault) ? 0 : reply.status(),
                reply.headers(),
                reply.text(),
                fault.map(f -> f.kind().name()).orElse("")));
        ReplyDelivery.send(request, response, callback, reply, fault);
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
