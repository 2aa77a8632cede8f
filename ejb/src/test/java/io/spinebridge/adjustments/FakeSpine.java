package io.spinebridge.adjustments;

import io.spinebridge.configuration.EditingSettings;
import io.spinebridge.fhir.stu3.NotUnderstoodElements;
import io.spinebridge.spine.Calls;
import io.spinebridge.spine.GatewayRig;
import io.spinebridge.testing.Fhir;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hl7.fhir.dstu3.model.Bundle;

/** Answers searches with what a test wrote down, through a real gateway. Single quotes stand for double ones. */
final class FakeSpine {

    static final String PATIENT = "'https://demographics.spineservices.nhs.uk/STU3/Patient/9990000018'";
    static final String OTHER_PATIENT = "'https://demographics.spineservices.nhs.uk/STU3/Patient/9990000026'";

    final GatewayRig rig;
    final List<String> asked = new ArrayList<>();
    private final Map<String, Supplier<Bundle>> answers = new HashMap<>();

    FakeSpine() {
        this(new GatewayRig());
    }

    FakeSpine(GatewayRig rig) {
        this.rig = rig;
    }

    /** A page of results to a client's method, or to a URL. */
    FakeSpine answers(String methodOrUrl, String... resources) {
        return answersBody(methodOrUrl, bundle("", resources));
    }

    FakeSpine answersBody(String methodOrUrl, String json) {
        answers.put(methodOrUrl, () -> Fhir.read(Bundle.class, json));
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

    Searches searches() {
        return new Searches(rig.gateway(), this::client, this::limits);
    }

    RecordReader reader() {
        return new RecordReader(searches(), new NotUnderstoodElements(Fhir.BODIES, Set.of(RaWire.PROVENANCE)));
    }

    ReasonableAdjustmentsBean bean() {
        return new ReasonableAdjustmentsBean(new AdjustmentsOperations(
                rig.gateway(),
                client(),
                Fhir.BODIES,
                this::limits,
                new AdjustmentsOperations.Editing(
                        () -> new EditingSettings(Optional.empty(), true), Clock.systemUTC())));
    }

    private Searches.Limits limits() {
        return new Searches.Limits(
                rig.settings.services().values().iterator().next().baseUrl(),
                rig.settings.calls().maxPages(),
                rig.settings.listStatus());
    }

    private ReasonableAdjustmentsClient client() {
        return (ReasonableAdjustmentsClient) Proxy.newProxyInstance(
                FakeSpine.class.getClassLoader(),
                new Class<?>[] {ReasonableAdjustmentsClient.class},
                (proxy, method, arguments) -> {
                    String address = Calls.target().map(Object::toString).orElse(method.getName());
                    asked.add(Calls.target().isPresent() ? address : address + Arrays.toString(arguments));
                    return answers.getOrDefault(address, () -> Fhir.read(Bundle.class, bundle("")))
                            .get();
                });
    }
}
