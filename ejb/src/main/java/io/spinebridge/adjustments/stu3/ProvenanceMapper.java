package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.adjustments.Provenance;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ElementValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Contained Provenance resources. Stateless. */
final class ProvenanceMapper {

    static final String TYPE = "Provenance";
    private static final String NOT_EXPECTED = "this contained resource is not expected here";

    private ProvenanceMapper() {}

    /** Everyone who recorded the entry that the resource is: one value per agent. What else it contains is left to be told. */
    static List<Provenance> containedIn(Element resource) {
        List<Provenance> values = new ArrayList<>();
        for (Element contained : resource.all("contained")) {
            if (contained.resourceType().equals(TYPE)) {
                contained.all("target").forEach(target -> RecordStructure.ownTarget(target, resource.resourceType()));
                values(contained).forEach(values::add);
            } else {
                contained.leave(NOT_EXPECTED);
            }
        }
        return values;
    }

    /** One value per agent; one without a name where there is none. */
    static Stream<Provenance> values(Element provenance) {
        RecordStructure.profile(provenance.one("meta"));
        RecordStructure.localId(provenance);
        Element activity = provenance.one("activity");
        RecordStructure.activity(activity);
        String code = activity.text("code");
        Instant recorded = ElementValues.instant(provenance, "recorded");
        List<Element> agents = provenance.all("agent");
        return (agents.isEmpty() ? List.of(Element.NOTHING) : agents)
                .stream().map(agent -> value(code == null ? "" : code, recorded, agent));
    }

    private static Provenance value(String activity, Instant recorded, Element agent) {
        Party who = Party.of(agent, "who");
        Party organisation = Party.of(agent, "onBehalfOf");
        return new Provenance(
                activity,
                recorded,
                who.name(),
                who.lastPart(),
                roles(agent.all("role")),
                organisation.name(),
                organisation.lastPart());
    }

    private static CodedText roles(List<Element> roles) {
        List<Code> codes = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Element role : roles) {
            CodedText mapped = ElementValues.codedText(role);
            codes.addAll(mapped.codes());
            mapped.freeText().ifPresent(texts::add);
        }
        return new CodedText(codes, String.join("; ", texts));
    }

    /** A person or an organisation, as a reference, the identifier in place of one, or a URI. */
    private record Party(String display, String address) {

        static Party of(Element agent, String role) {
            Element reference = agent.one(role + "Reference");
            String address = reference.text("reference");
            if (address == null) {
                address = reference.exists() ? reference.one("identifier").text("value") : agent.text(role + "Uri");
            }
            return new Party(reference.text("display"), address == null ? "" : address);
        }

        String name() {
            return display == null ? address : display;
        }

        String lastPart() {
            return address.substring(address.lastIndexOf('/') + 1);
        }
    }
}
