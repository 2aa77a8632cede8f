package io.spinebridge.adjustments.stu3;

import io.spinebridge.fhir.FhirAnswer;
import io.spinebridge.fhir.FhirRequest;
import io.spinebridge.spine.SpineInteraction;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/**
 * The wire of Reasonable Adjustments: one method per interaction. To be called through {@link io.spinebridge.spine.SpineGateway} alone.
 *
 * <p>Follows <em>Reasonable Adjustments API: Endpoints</em>.
 */
@Path("")
@Produces("application/fhir+json")
@Consumes("application/fhir+json")
public interface ReasonableAdjustmentsClient {

    /** Value of {@code Prefer}. */
    String REPRESENTATION = "return=representation";

    /** Searches for the active consent. */
    @GET
    @Path("Consent")
    @SpineInteraction(id = "urn:nhs:names:services:raflags:Consent.read:1", scope = "user/Consent.read")
    FhirAnswer searchConsents(
            @QueryParam("patient") String patient,
            @QueryParam("status") String status,
            @QueryParam("category") String category,
            @QueryParam("_format") String format);

    /** Searches for active flags. */
    @GET
    @Path("Flag")
    @SpineInteraction(id = "urn:nhs:names:services:raflags:Flag.read:1", scope = "user/Flag.read")
    FhirAnswer searchFlags(
            @QueryParam("patient") String patient,
            @QueryParam("status") String status,
            @QueryParam("category") String category,
            @QueryParam("_format") String format);

    /** Searches for the list of impairments. */
    @GET
    @Path("List")
    @SpineInteraction(id = "urn:nhs:names:services:raflags:List.read:1", scope = "user/List.read")
    FhirAnswer searchLists(
            @QueryParam("patient") String patient,
            @QueryParam("status") String status,
            @QueryParam("code") String code,
            @QueryParam("_format") String format);

    /** Searches for the list of underlying conditions. */
    @GET
    @Path("UnderlyingConditions")
    @SpineInteraction(id = "urn:nhs:names:services:raflags:UnderlyingConditions.read:1", scope = "user/List.read")
    FhirAnswer searchUnderlyingConditions(
            @QueryParam("patient") String patient,
            @QueryParam("status") String status,
            @QueryParam("category") String category,
            @QueryParam("_format") String format);

    /** Searches for the threshold condition. */
    @GET
    @Path("ThresholdCode")
    @SpineInteraction(id = "urn:nhs:names:services:raflags:ThresholdCode.read:1", scope = "user/List.read")
    FhirAnswer searchThreshold(
            @QueryParam("patient") String patient,
            @QueryParam("status") String status,
            @QueryParam("category") String category,
            @QueryParam("_format") String format);

    /** Reads a consent unless its version is the given one: 200, or 304 without body. */
    @GET
    @Path("Consent/{id}")
    @SpineInteraction(id = "urn:nhs:names:services:raflags:Consent.read:1", scope = "user/Consent.read")
    Response readConsent(@PathParam("id") String id, @HeaderParam("If-None-Match") String etag);

    /** As {@link #readConsent}, for a flag. */
    @GET
    @Path("Flag/{id}")
    @SpineInteraction(id = "urn:nhs:names:services:raflags:Flag.read:1", scope = "user/Flag.read")
    Response readFlag(@PathParam("id") String id, @HeaderParam("If-None-Match") String etag);

    /** As {@link #readConsent}, for the list of impairments. */
    @GET
    @Path("List/{id}")
    @SpineInteraction(id = "urn:nhs:names:services:raflags:List.read:1", scope = "user/List.read")
    Response readList(@PathParam("id") String id, @HeaderParam("If-None-Match") String etag);

    /** Creates a consent. */
    @POST
    @Path("Consent")
    @SpineInteraction(
            id = "urn:nhs:names:services:raflags:Consent.write:1",
            scope = "user/Consent.write",
            write = true,
            prefer = REPRESENTATION)
    FhirAnswer createConsent(FhirRequest consent);

    /** Creates a flag. */
    @POST
    @Path("Flag")
    @SpineInteraction(
            id = "urn:nhs:names:services:raflags:Flag.write:1",
            scope = "user/Flag.write",
            write = true,
            prefer = REPRESENTATION)
    FhirAnswer createFlag(FhirRequest flag);

    /** Creates the list of impairments. */
    @POST
    @Path("List")
    @SpineInteraction(
            id = "urn:nhs:names:services:raflags:List.write:1",
            scope = "user/List.write",
            write = true,
            prefer = REPRESENTATION)
    FhirAnswer createList(FhirRequest list);

    /** Creates the list of underlying conditions. */
    @POST
    @Path("UnderlyingConditions")
    @SpineInteraction(
            id = "urn:nhs:names:services:raflags:UnderlyingConditions.write:1",
            scope = "user/List.write",
            write = true,
            prefer = REPRESENTATION)
    FhirAnswer createUnderlyingConditions(FhirRequest list);

    /** Replaces a consent of a known version. */
    @PUT
    @Path("Consent/{id}")
    @SpineInteraction(
            id = "urn:nhs:names:services:raflags:Consent.write:1",
            scope = "user/Consent.write",
            write = true,
            prefer = REPRESENTATION)
    FhirAnswer updateConsent(@PathParam("id") String id, @HeaderParam("If-Match") String etag, FhirRequest consent);

    /** Replaces a flag of a known version. */
    @PUT
    @Path("Flag/{id}")
    @SpineInteraction(
            id = "urn:nhs:names:services:raflags:Flag.write:1",
            scope = "user/Flag.write",
            write = true,
            prefer = REPRESENTATION)
    FhirAnswer updateFlag(@PathParam("id") String id, @HeaderParam("If-Match") String etag, FhirRequest flag);

    /** Replaces the list of impairments of a known version. */
    @PUT
    @Path("List/{id}")
    @SpineInteraction(
            id = "urn:nhs:names:services:raflags:List.write:1",
            scope = "user/List.write",
            write = true,
            prefer = REPRESENTATION)
    FhirAnswer updateList(@PathParam("id") String id, @HeaderParam("If-Match") String etag, FhirRequest list);

    /** Replaces the list of underlying conditions of a known version. */
    @PUT
    @Path("UnderlyingConditions/{id}")
    @SpineInteraction(
            id = "urn:nhs:names:services:raflags:UnderlyingConditions.write:1",
            scope = "user/List.write",
            write = true,
            prefer = REPRESENTATION)
    FhirAnswer updateUnderlyingConditions(
            @PathParam("id") String id, @HeaderParam("If-Match") String etag, FhirRequest list);

    /** Removes the whole record. */
    @POST
    @Path("$removerarecord")
    @SpineInteraction(
            id = "urn:nhs:names:services:raflags:removerarecord.write:1",
            scope = "user/Consent.write user/Flag.write user/List.write",
            write = true)
    FhirAnswer removeRecord(FhirRequest parameters);
}
