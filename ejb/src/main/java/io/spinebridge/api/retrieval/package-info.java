/**
 * What hosts see of the Spine Secure Proxy: {@link io.spinebridge.api.retrieval.RecordRetrieval} opens the records that pointers lead to, and
 * pages of contact details from the open web. Both are streams ({@link io.spinebridge.api.retrieval.RetrievedRecord}) that throw where they
 * break off, so that none looks whole which is not.
 */
package io.spinebridge.api.retrieval;
