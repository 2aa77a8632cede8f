package io.spinebridge.simulator.server;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.rule.Judgement;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.validation.Arrival;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Has a service judge and answer; a defect of the simulator becomes an answer that says so, and evidence. Thread safe. */
final class ServiceAnswers {

    private static final Logger LOG = System.getLogger(ServiceAnswers.class.getName());

    private final FhirContext context;

    ServiceAnswers(FhirContext context) {
        this.context = context;
    }

    Judgement<SpineRefusal> judge(ServiceEndpoint endpoint, Arrival arrival) {
        try {
            return endpoint.judge(arrival);
        } catch (RuntimeException defect) {
            LOG.log(Level.ERROR, "a rule of the simulator is defective", defect);
            return new Judgement<>(
                    List.of(new Verdict(
                            "simulator", "The simulator is sound.", Verdict.Outcome.FAILED, String.valueOf(defect))),
                    List.of(internal(defect)));
        }
    }

    Answer carryOut(ServiceEndpoint endpoint, Arrival arrival, Judgement<SpineRefusal> judgement, BodyFormat format) {
        if (judgement.refusal().isPresent()) {
            return Answer.of(judgement.refusal().get(), context, format);
        }
        try {
            return Answer.of(endpoint.service().perform(arrival.request()), context, format);
        } catch (RuntimeException defect) {
            LOG.log(Level.ERROR, "the simulator is defective", defect);
            return Answer.of(internal(defect), context, format);
        }
    }

    private static SpineRefusal internal(RuntimeException defect) {
        return new SpineRefusal(
                500,
                "processing",
                "INTERNAL_SERVER_ERROR",
                "Unexpected internal server error",
                "The simulator failed: " + defect.getClass().getSimpleName());
    }
}
