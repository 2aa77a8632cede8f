package io.spinebridge.adjustments.stu3;

import io.spinebridge.adjustments.AdjustmentsReader;
import io.spinebridge.adjustments.AdjustmentsService;
import io.spinebridge.adjustments.ReasonableAdjustmentsBean;
import io.spinebridge.fhir.FhirAnswer;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.spine.Calls;
import io.spinebridge.spine.GatewayRig;
import io.spinebridge.testing.Fhir;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Answers searches with what a test wrote down, through a real gateway. Single quotes stand for double ones. */
public final class FakeSpine {

    static final String PATIENT = "'https://demographics.spineservices.nhs.uk/STU3/Patient/9990000018'";
    static final String OTHER_PATIENT = "'https://demographics.spineservices.nhs.uk/STU3/Patient/9990000026'";

    final GatewayRig rig;
    public final List<String> asked = new ArrayList<>();
    private final Map<String, Supplier<FhirAnswer>> answers = new HashMap<>();
    private Supplier<FhirAnswer> otherwise = () -> Fhir.answer(bundle(""));

    /** Of a gateway with usual settings. */
    public FakeSpine() {
        this(new GatewayRig());
    }

    FakeSpine(GatewayRig rig) {
        this.rig = rig;
    }

    /** A page of results to a client's method, or to a URL. */
    public FakeSpine answers(String methodOrUrl, String... resources) {
        return answersBody(methodOrUrl, bundle("", resources));
    }

    FakeSpine answersBody(String methodOrUrl, String json) {
        answers.put(methodOrUrl, () -> Fhir.answer(json));
        return this;
    }

    /** The same to everything that is asked. */
    FakeSpine alwaysAnswers(String contentType, byte[] body) {
        otherwise = () -> new FhirAnswer(FhirBodies.read(contentType, body), body.length);
        return this;
    }

    static String bundle(String links, String... resources) {
        String entries = String.join(
                ",",
                Arrays.stream(resources)
                        .map(resource -> "{'resource':" + resource + ",'search':{'mode':'match'}}")
                        .toList());
        return "{'resourceType':'Bundle','type':'searchset','total':" + resources.length + ",'link':[" + links
                + "],'entry':[" + entries + "]}";
    }

    static String next(String url) {
        return "{'relation':'self','url':'https://internet_mps/STU3/x'},{'relation':'next','url':'" + url + "'}";
    }

    AdjustmentsQueries searches() {
        return new AdjustmentsQueries(
                new SearchPages(
                        rig.gateway(),
                        base(),
                        new SearchPages.Limits(rig.settings.calls().maxPages(), 1 << 20)),
                client(),
                rig.settings.listStatus());
    }

    AdjustmentsReader reader() {
        return service().reader();
    }

    /** The bean over it. */
    public ReasonableAdjustmentsBean bean() {
        AdjustmentsService service = service();
        return new ReasonableAdjustmentsBean(
                service::reader, service::writer, service::conditions, service::reconciler);
    }

    private AdjustmentsService service() {
        return Stu3Adjustments.service(
                rig.gateway(), Runnable::run, client(), Fhir.BODIES, base(), rig.settings, Clock.systemUTC());
    }

    private URI base() {
        return rig.settings.services().values().iterator().next().baseUrl();
    }

    private ReasonableAdjustmentsClient client() {
        return (ReasonableAdjustmentsClient) Proxy.newProxyInstance(
                FakeSpine.class.getClassLoader(),
                new Class<?>[] {ReasonableAdjustmentsClient.class},
                (proxy, method, arguments) -> {
                    String address = Calls.target().map(Object::toString).orElse(method.getName());
                    asked.add(Calls.target().isPresent() ? address : address + Arrays.toString(arguments));
                    return answers.getOrDefault(address, otherwise).get();
                });
    }
}
