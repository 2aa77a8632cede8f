package io.spinebridge.pointers.stu3;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerKey;
import io.spinebridge.api.pointers.Published;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.fhir.FhirRequest;
import io.spinebridge.pointers.PointersStore;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.hl7.fhir.dstu3.model.DocumentReference;

/** Maintains pointers in the STU3 service. Thread safe. */
final class Stu3PointersStore implements PointersStore {

    private final PointerRequests requests;
    private final PointersResources resources;
    private final FhirBodies bodies;

    Stu3PointersStore(PointerRequests requests, PointersResources resources, FhirBodies bodies) {
        this.requests = requests;
        this.resources = resources;
        this.bodies = bodies;
    }

    @Override
    public Published create(NhsNumber patient, NewPointer pointer) {
        return create(patient, resources.pointer(patient, pointer));
    }

    @Override
    public Published supersede(NhsNumber patient, PointerKey replaced, NewPointer pointer) {
        return create(patient, resources.supersede(patient, pointer, replaced));
    }

    private Published create(NhsNumber patient, DocumentReference draft) {
        FhirRequest request = new FhirRequest(bodies.write(draft));
        Acknowledgement made = requests.write(
                patient,
                "",
                client -> Acknowledgement.of(client.create(request), Acknowledgement.CREATED, requests.base()));
        return new Published(made.id().orElse(null), false, made.messageId());
    }

    @Override
    public void markEnteredInError(NhsNumber patient, PointerKey pointer) {
        FhirRequest change = new FhirRequest(bodies.write(StatusUpdate.enteredInError()));
        change(
                patient,
                pointer,
                Acknowledgement.UPDATED,
                client -> pointer instanceof PointerId id
                        ? client.update(id.value(), change)
                        : client.updateByMasterIdentifier(change));
    }

    @Override
    public void delete(NhsNumber patient, PointerKey pointer) {
        change(
                patient,
                pointer,
                Acknowledgement.DELETED,
                client -> pointer instanceof PointerId id
                        ? client.delete(id.value())
                        : client.deleteByMasterIdentifier());
    }

    private void change(
            NhsNumber patient,
            PointerKey pointer,
            String done,
            Function<NationalRecordLocatorClient, Response> request) {
        String query =
                pointer instanceof MasterIdentifier identifier ? PointersQueries.conditional(patient, identifier) : "";
        requests.write(patient, query, client -> Acknowledgement.of(request.apply(client), done, requests.base()));
    }
}
