package io.spinebridge.simulator.proxy;

import io.spinebridge.simulator.listener.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.eclipse.jetty.server.Request;

/** A request on its way to the provider, and the answer on its way back. */
final class ProviderExchange implements AutoCloseable {

    /** Statuses that only the proxy itself can have; the others of the NHS test simulator's triggers are the provider's. */
    private static final Pattern TRIGGER = Pattern.compile(".*SSP_2(444|495|496|497|502|503|504|599)");

    private final ProxyCall call;
    private final Request request;
    private ClassicHttpResponse answer;

    ProviderExchange(ProxyCall call, Request request) {
        this.call = call;
        this.request = request;
    }

    Reply carryOut(ProviderClient providers, Transfers transfers, ProxyAnswers answers) {
        URI url = call.target().url().orElseThrow();
        Matcher trigger = TRIGGER.matcher(url.getRawPath());
        if (trigger.matches()) {
            return answers.refuse(call, ProxyStatuses.refusal(Integer.parseInt(trigger.group(1)), url.toString()));
        }
        try {
            InputStream body = Request.asInputStream(request);
            answer = providers.ask(
                    call.http(), url, body, forwarded(), call.options().timeout());
            return transfers.of(answer);
        } catch (InterruptedIOException late) {
            return answers.refuse(call, ProxyStatuses.refusal(call.options().timeoutStatus(), url.toString()));
        } catch (NoHttpResponseException closed) {
            return answers.refuse(call, ProxyStatuses.refusal(444, url.toString()));
        } catch (IOException unreachable) {
            return answers.refuse(call, ProxyStatuses.refusal(502, url.toString()));
        }
    }

    private String forwarded() {
        return "by=spine-proxy;for=" + Request.getRemoteAddr(request) + ";host=\"" + call.header("host")
                + "\";proto=https";
    }

    @Override
    public void close() throws IOException {
        if (answer != null) {
            answer.close();
        }
    }
}
