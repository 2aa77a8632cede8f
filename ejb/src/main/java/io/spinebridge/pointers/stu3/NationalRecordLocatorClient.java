package io.spinebridge.pointers.stu3;

import io.spinebridge.fhir.FhirAnswer;
import io.spinebridge.fhir.FhirRequest;
import io.spinebridge.spine.SpineInteraction;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/**
 * The wire of the National Record Locator: one method per interaction and way of naming a pointer. To be called through {@link
 * io.spinebridge.spine.SpineGateway} alone, which adds the query where there is one.
 *
 * <p>Follows <em>National Record Locator API: Read, Search, Create, Supersede, Update, Delete</em>.
 */
@Path(NationalRecordLocatorClient.RESOURCE)
@Produces("application/fhir+json")
@Consumes("application/fhir+json;charset=utf-8")
public interface NationalRecordLocatorClient {

    /** Path of the resource, and its name. */
    String RESOURCE = "DocumentReference";

    /** Searches or counts, by the query that the gateway adds. */
    @GET
    @SpineInteraction(
            id = "urn:nhs:names:services:nrl:DocumentReference.search",
            scope = "patient/DocumentReference.read")
    FhirAnswer search();

    /** Reads a pointer. */
    @GET
    @Path("{id}")
    @SpineInteraction(
            id = "urn:nhs:names:services:nrl:DocumentReference.read",
            scope = "patient/DocumentReference.read")
    FhirAnswer read(@PathParam("id") String id);

    /** Creates a pointer; supersedes another one when the body relates to it. */
    @POST
    @SpineInteraction(
            id = "urn:nhs:names:services:nrl:DocumentReference.create",
            scope = "patient/DocumentReference.write",
            write = true,
            unattended = true)
    Response create(FhirRequest pointer);

    /** Changes the status of a pointer. */
    @PATCH
    @Path("{id}")
    @SpineInteraction(
            id = "urn:nhs:names:services:nrl:DocumentReference.update",
            scope = "patient/DocumentReference.write",
            write = true,
            unattended = true)
    Response update(@PathParam("id") String id, FhirRequest change);

    /** As above, for the pointer of a master identifier, by the query that the gateway adds. */
    @PATCH
    @SpineInteraction(
            id = "urn:nhs:names:services:nrl:DocumentReference.update",
            scope = "patient/DocumentReference.write",
            write = true,
            unattended = true)
    Response updateByMasterIdentifier(FhirRequest change);

    /** Deletes a pointer. */
    @DELETE
    @Path("{id}")
    @SpineInteraction(
            id = "urn:nhs:names:services:nrl:DocumentReference.delete",
            scope = "patient/DocumentReference.write",
            write = true,
            unattended = true)
    Response delete(@PathParam("id") String id);

    /** As above, for the pointer of a master identifier, by the query that the gateway adds. */
    @DELETE
    @SpineInteraction(
            id = "urn:nhs:names:services:nrl:DocumentReference.delete",
            scope = "patient/DocumentReference.write",
            write = true,
            unattended = true)
    Response deleteByMasterIdentifier();
}
