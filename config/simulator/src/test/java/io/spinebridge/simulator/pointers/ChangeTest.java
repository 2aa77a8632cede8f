package io.spinebridge.simulator.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.server.Clients;
import io.spinebridge.simulator.server.Outcome;
import io.spinebridge.simulator.server.SpineSimulator;
import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.OperationOutcome;
import org.hl7.fhir.dstu3.model.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Marking pointers as entered in error, and deleting them: by id, and by subject and master identifier. */
@Simulated
class ChangeTest {

    private static final String PATIENT = SeedPointers.FOR_CHANGES;
    private static final String CONDITIONAL = Locator.conditional(PATIENT, SeedPointers.OWNED_MASTER_IDENTIFIER);

    private final Locator locator;

    ChangeTest(SpineSimulator simulator) {
        this.locator = new Locator(simulator);
    }

    private LocatorCall change(String method, String idOrQuery) {
        return method.equals("PATCH") ? locator.update(idOrQuery) : locator.delete(idOrQuery);
    }

    private DocumentReference stored(String id) {
        return locator.simulator.pointers().pointer(id).orElseThrow();
    }

    private void isRefused(
            LocatorCall call, String rule, int status, String issue, String code, String display, String diagnostics) {
        locator.refuses(call, rule, new Outcome(status, issue, code, display, diagnostics));
        assertThat(stored(SeedPointers.OWNED).getMeta().getVersionId()).isEqualTo("1");
    }

    private void isRefused(LocatorCall call, String rule, String diagnostics) {
        isRefused(call, rule, 400, "invalid", "INVALID_PARAMETER", "Invalid parameter", diagnostics);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void marksAPointerAsEnteredInErrorById(boolean xml) {
        LocatorCall update = locator.update(SeedPointers.OWNED);
        if (xml) {
            update.xml(Outcome.CONTEXT
                    .newXmlParser()
                    .encodeResourceToString(
                            Outcome.CONTEXT.newJsonParser().parseResource(Parameters.class, Pointer.PATCH)));
        }

        HttpResponse<String> answer = update.send();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        CreateTest.isDone(
                (xml ? Outcome.CONTEXT.newXmlParser() : Outcome.CONTEXT.newJsonParser())
                        .parseResource(OperationOutcome.class, answer.body()),
                "RESOURCE_UPDATED",
                "Resource has been updated",
                "Successfully updated resource DocumentReference: " + update.uri());
        isInError();
    }

    private void isInError() {
        DocumentReference pointer = stored(SeedPointers.OWNED);
        assertThat(pointer.getStatus().toCode()).isEqualTo("entered-in-error");
        assertThat(pointer.getMeta().getVersionId()).isEqualTo("2");
        assertThat(pointer.getMeta().getLastUpdated()).isAfter(pointer.getIndexed());
        assertThat(locator.search(PATIENT).found()).hasSize(2);
        assertThat(locator.read(SeedPointers.OWNED).outcome().spineCode()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void marksAPointerAsEnteredInErrorByItsMasterIdentifier() {
        LocatorCall update = locator.update(CONDITIONAL);

        assertThat(update.outcome().diagnostics())
                .isEqualTo("Successfully updated resource DocumentReference: " + update.uri());

        assertThat(locator.lastEvidence().passed()).isTrue();
        isInError();
    }

    @Test
    void takesThePartsInAnyOrderAndLooksAtTheFirstParameterAlone() {
        String patch = "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"operation\",\"part\":["
                + "{\"name\":\"value\",\"valueString\":\"entered-in-error\"},{\"name\":\"path\",\"valueString\":\"DocumentReference.status\"},"
                + "{\"name\":\"type\",\"valueCode\":\"replace\"}]},{\"name\":\"nonsense\"}]}";

        assertThat(locator.update(SeedPointers.OWNED).body(patch).send().statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "\"parameter\" ! \"id\":\"x\",\"nothing\" ! nrl.body.parses ! ''",
                "\"operation\" ! \"transaction\" ! nrl.patch.operation ! parameter.name",
                "\"valueCode\":\"replace\" ! \"valueCode\":\"delete\" ! nrl.patch.operation ! parameter.part.type",
                "\"valueCode\":\"replace\" ! \"valueString\":\"replace\" ! nrl.patch.operation ! parameter.part.type",
                "DocumentReference.status ! DocumentReference.type ! nrl.patch.operation ! parameter.part.path",
                "entered-in-error ! superseded ! nrl.patch.operation ! parameter.part.value",
                "{\"name\":\"value\" ! {\"name\":\"more\",\"valueString\":\"x\"},{\"name\":\"value\" ! nrl.patch.operation ! parameter.part",
            })
    void refusesAnyOtherChange(String part, String replacement, String rule, String element) {
        LocatorCall update = locator.update(SeedPointers.OWNED).body(Pointer.PATCH.replace(part, replacement));
        if (rule.equals("nrl.body.parses")) {
            isRefused(
                    update,
                    rule,
                    400,
                    "value",
                    "INVALID_REQUEST_MESSAGE",
                    "Invalid Request Message",
                    "Invalid Request Message");
        } else {
            isRefused(
                    update,
                    rule,
                    400,
                    "invalid",
                    "INVALID_RESOURCE",
                    "Resource is invalid : " + element,
                    "Resource is invalid : " + element);
        }
    }

    @Test
    void refusesAnUpdateWithoutParametersOrWithAnotherResource() {
        isRefused(
                locator.update(SeedPointers.OWNED).body("{\"resourceType\":\"Parameters\"}"),
                "nrl.patch.operation",
                400,
                "invalid",
                "INVALID_RESOURCE",
                "Resource is invalid : parameter",
                "Resource is invalid : parameter");
        isRefused(
                locator.update(SeedPointers.OWNED).body(Pointer.of(PATIENT).json()),
                "nrl.body.type",
                400,
                "invalid",
                "INVALID_RESOURCE",
                "ResourceType is invalid",
                "The requested resource DocumentReference is invalid.");
        isRefused(
                locator.change("PATCH", SeedPointers.OWNED),
                "nrl.body.parses",
                400,
                "value",
                "INVALID_REQUEST_MESSAGE",
                "Invalid Request Message",
                "Invalid Request Message");
    }

    @ParameterizedTest
    @ValueSource(strings = {SeedPointers.SUPERSEDED, SeedPointers.ENTERED_IN_ERROR})
    void refusesAnUpdateOfWhatIsNotCurrent(String id) {
        locator.refusesAsNotCurrent(locator.update(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "_id", "master identifier"})
    void deletesAPointer(String by) {
        String address =
                by.equals("id") ? SeedPointers.OWNED : by.equals("_id") ? "?_id=" + SeedPointers.OWNED : CONDITIONAL;
        LocatorCall delete = locator.delete(address);

        HttpResponse<String> answer = delete.send();

        assertThat(answer.statusCode()).isEqualTo(200);
        CreateTest.isDone(
                Outcome.CONTEXT.newJsonParser().parseResource(OperationOutcome.class, answer.body()),
                "RESOURCE_DELETED",
                "Resource removed",
                "Successfully removed resource DocumentReference: " + delete.uri());
        assertThat(locator.lastEvidence().passed()).isTrue();
        for (LocatorCall gone : List.of(
                locator.read(SeedPointers.OWNED),
                locator.query("_id=" + SeedPointers.OWNED),
                locator.delete(SeedPointers.OWNED),
                locator.update(SeedPointers.OWNED),
                locator.delete(address),
                locator.update(CONDITIONAL))) {
            assertThat(gone.outcome().spineCode()).isEqualTo("NO_RECORD_FOUND");
        }
        assertThat(locator.search(PATIENT).found()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {SeedPointers.SUPERSEDED, SeedPointers.ENTERED_IN_ERROR})
    void deletesWhatIsNotCurrent(String id) {
        assertThat(locator.delete(id).send().statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "DELETE"})
    void refusesToChangeAPointerOfAnotherCustodian(String method) {
        isRefused(
                change(method, SeedPointers.NOT_OWNED),
                "nrl.change.owner",
                400,
                "invalid",
                "INVALID_RESOURCE",
                "Resource is invalid : fromASID",
                "The Custodian ODS code is not affiliated with the sender ASID.");
        assertThat(change(method, SeedPointers.NOT_OWNED)
                        .from("654321123456", "RR8")
                        .over(Clients.client(Clients.context(Clients.PKI, ClientIdentity.OTHER_SYSTEM)))
                        .send()
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void looksAtTheOwnerBeforeTheStatus() {
        locator.update(SeedPointers.NOT_OWNED)
                .from("654321123456", "RR8")
                .over(Clients.client(Clients.context(Clients.PKI, ClientIdentity.OTHER_SYSTEM)))
                .send();

        isRefused(
                locator.update(SeedPointers.NOT_OWNED),
                "nrl.change.owner",
                400,
                "invalid",
                "INVALID_RESOURCE",
                "Resource is invalid : fromASID",
                "The Custodian ODS code is not affiliated with the sender ASID.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "DELETE"})
    void doesNotKnowPointersThatAreNotThere(String method) {
        isRefused(
                change(method, "unknown"),
                "nrl.pointer.known",
                404,
                "not-found",
                "NO_RECORD_FOUND",
                "No record found",
                "No record found for supplied DocumentReference identifier - unknown.");
        isRefused(
                change(method, Locator.conditional(PATIENT, "urn:uuid:unknown")),
                "nrl.pointer.known",
                404,
                "not-found",
                "NO_RECORD_FOUND",
                "No record found",
                "No record found for supplied DocumentReference masterIdentifier - urn:ietf:rfc:3986|urn:uuid:unknown "
                        + "and patient \u2013 " + PATIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "DELETE"})
    void refusesAddressesThatNameNoPointer(String method) {
        boolean patch = method.equals("PATCH");
        String subject = CONDITIONAL.replaceAll("&.*", "");
        String identifier = CONDITIONAL.replaceAll("^.*&", "?");
        isRefused(change(method, "?"), "nrl.change.address", "Invalid parameter: " + (patch ? "id" : "_id"));
        isRefused(
                change(method, "?subject=x&identifier=y"),
                "nrl.change.address",
                "Invalid parameter: " + (patch ? "id" : "_id"));
        isRefused(change(method, subject), "nrl.change.address", "Invalid parameter: identifier");
        isRefused(change(method, identifier), "nrl.change.address", "Invalid parameter: subject");
        isRefused(
                change(method, "?subject=x" + identifier.replace('?', '&')),
                "nrl.change.address",
                "Invalid parameter: subject");
        isRefused(
                change(method, subject + "&identifier=urn%3Auuid%3Ax"),
                "nrl.change.address",
                "The given parameter identifier does not confirm to the expected format - [system]|[value]");
        isRefused(change(method, CONDITIONAL + "&a=b"), "nrl.query.known", "Invalid parameter: a");
        isRefused(
                change(method, "?_id=" + SeedPointers.OWNED + subject.replace('?', '&')),
                "nrl.query.known",
                "Invalid parameter: _id");
        isRefused(
                change(method, SeedPointers.OWNED + subject),
                "nrl.query.known",
                "Invalid query parameters for " + (patch ? "Update" : "Delete") + " by Logical Id");
        isRefused(
                change(method, CONDITIONAL.replace(PATIENT, "9990002089")),
                "nrl.change.nhs-number",
                400,
                "invalid",
                "INVALID_NHS_NUMBER",
                "Invalid NHS number",
                "The NHS number does not conform to the NHS Number format: 9990002089");
        isRefused(
                change(method, identifier + subject.replace('?', '&')),
                "nrl.query.literal",
                "The query is not written exactly as documented");
    }
}
