package io.spinebridge.simulator.provider;

import io.spinebridge.simulator.listener.Reply;
import io.spinebridge.simulator.rule.Refusal;

/**
 * How the web server refuses: in one sentence.
 *
 * @param status HTTP status
 * @param reason the sentence
 */
record ContactRefusal(int status, String reason) implements Refusal {

    Reply reply() {
        return Reply.text(status, "text/plain;charset=utf-8", reason).with("Allow", status == 405 ? "GET" : "");
    }
}
