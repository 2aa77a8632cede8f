package io.spinebridge.web.adjustments;

import io.spinebridge.api.adjustments.Provenance;
import io.spinebridge.web.page.CodedView;
import io.spinebridge.web.page.WrittenTime;
import java.util.List;

/** Says in one sentence who recorded something, when and for whom. */
final class ProvenanceSentence {

    private ProvenanceSentence() {}

    static List<String> of(List<Provenance> provenance) {
        return provenance.stream().map(ProvenanceSentence::of).toList();
    }

    private static String of(Provenance provenance) {
        StringBuilder sentence = new StringBuilder(activity(provenance.activity()));
        sentence.append(provenance
                .knownRecorded()
                .map(time -> " on " + WrittenTime.of(time))
                .orElse(" at an unknown time"));
        sentence.append(" by ")
                .append(withId(provenance.practitioner(), provenance.practitionerId(), "an unnamed person"));
        String role = CodedView.of(provenance.role()).inOneLine("");
        sentence.append(role.isEmpty() ? "" : ", " + role + ",");
        sentence.append(" for ");
        sentence.append(withId(provenance.organisation(), provenance.organisationCode(), "an unnamed organisation"));
        return sentence.toString();
    }

    private static String activity(String code) {
        return switch (code) {
            case "", "CREATE" -> "Recorded";
            case "UPDATE" -> "Changed";
            default -> "Recorded (" + code + ")";
        };
    }

    private static String withId(String name, String id, String otherwise) {
        if (name.isEmpty()) {
            return id.isEmpty() ? otherwise : id;
        }
        return id.isEmpty() || name.contains(id) ? name : name + " (" + id + ")";
    }
}
