package io.spinebridge.payara;

import io.spinebridge.harness.GuardLimits;
import io.spinebridge.harness.InPayara;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tests that fetch records, many of them in vain, and one of whose kinds of record may not be opened. To most of them no pointer leads, so that the
 * caller's word has to be enough.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@InPayara(
        settings = {
            GuardLimits.RETRIEVAL_NEVER_BROKEN,
            "spinebridge.retrieval.trust-pointer=true",
            "spinebridge.timeout.read=PT3S",
            "spinebridge.pointers.access.1363501000000100.record=none"
        })
@interface FetchingRecords {}
