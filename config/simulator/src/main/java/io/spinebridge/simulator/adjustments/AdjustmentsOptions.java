package io.spinebridge.simulator.adjustments;

/**
 * Where the specification is silent or contradicts itself, the simulator can be told how to behave. Immutable.
 *
 * @param clientIdsRefused a create whose body has an id is refused with 405 (default: the id is ignored)
 * @param idsMustAgree an update whose body has another id than the URL is refused with 400 (default: it is)
 * @param consentRequired a Flag or List is refused with 422 while the patient has no active Consent (default: it is not)
 * @param singleList a second List is refused with 422 while one is current (default: it is)
 * @param thresholdSynthesised {@code /ThresholdCode} invents the threshold condition when a patient with an active
 *     Consent has none on record (default: the answer is then empty)
 * @param isoLastModified {@code Last-Modified} is written as an ISO 8601 instant, as the guide's use cases print it
 *     (default: as an HTTP date)
 * @param pageSize number of search results on a page, at least 1 (default: all on one page)
 * @param nextLinks where the link to the next page leads
 */
public record AdjustmentsOptions(
        boolean clientIdsRefused,
        boolean idsMustAgree,
        boolean consentRequired,
        boolean singleList,
        boolean thresholdSynthesised,
        boolean isoLastModified,
        int pageSize,
        NextLinks nextLinks) {

    /** Where the link to the next page leads. */
    public enum NextLinks {
        /** To the next page; the last page has none. */
        REAL,
        /** Test aid: every page has one, each with a new token, and leads to the same page again. */
        ENDLESS,
        /** Test aid: the page links to itself. */
        LOOPING
    }

    public AdjustmentsOptions {
        if (pageSize < 1) {
            throw new IllegalArgumentException("pageSize must be at least 1");
        }
    }

    /** The defaults named at the components. */
    public static AdjustmentsOptions defaults() {
        return new AdjustmentsOptions(false, true, false, true, false, false, Integer.MAX_VALUE, NextLinks.REAL);
    }

    /** A copy with another {@link #clientIdsRefused()}. */
    public AdjustmentsOptions withClientIdsRefused(boolean value) {
        return new AdjustmentsOptions(
                value,
                idsMustAgree,
                consentRequired,
                singleList,
                thresholdSynthesised,
                isoLastModified,
                pageSize,
                nextLinks);
    }

    /** A copy with another {@link #idsMustAgree()}. */
    public AdjustmentsOptions withIdsMustAgree(boolean value) {
        return new AdjustmentsOptions(
                clientIdsRefused,
                value,
                consentRequired,
                singleList,
                thresholdSynthesised,
                isoLastModified,
                pageSize,
                nextLinks);
    }

    /** A copy with another {@link #consentRequired()}. */
    public AdjustmentsOptions withConsentRequired(boolean value) {
        return new AdjustmentsOptions(
                clientIdsRefused,
                idsMustAgree,
                value,
                singleList,
                thresholdSynthesised,
                isoLastModified,
                pageSize,
                nextLinks);
    }

    /** A copy with another {@link #singleList()}. */
    public AdjustmentsOptions withSingleList(boolean value) {
        return new AdjustmentsOptions(
                clientIdsRefused,
                idsMustAgree,
                consentRequired,
                value,
                thresholdSynthesised,
                isoLastModified,
                pageSize,
                nextLinks);
    }

    /** A copy with another {@link #thresholdSynthesised()}. */
    public AdjustmentsOptions withThresholdSynthesised(boolean value) {
        return new AdjustmentsOptions(
                clientIdsRefused,
                idsMustAgree,
                consentRequired,
                singleList,
                value,
                isoLastModified,
                pageSize,
                nextLinks);
    }

    /** A copy with another {@link #isoLastModified()}. */
    public AdjustmentsOptions withIsoLastModified(boolean value) {
        return new AdjustmentsOptions(
                clientIdsRefused,
                idsMustAgree,
                consentRequired,
                singleList,
                thresholdSynthesised,
                value,
                pageSize,
                nextLinks);
    }

    /** A copy with another page size and kind of link to the next page. */
    public AdjustmentsOptions withPages(int size, NextLinks links) {
        return new AdjustmentsOptions(
                clientIdsRefused,
                idsMustAgree,
                consentRequired,
                singleList,
                thresholdSynthesised,
                isoLastModified,
                size,
                links);
    }
}
