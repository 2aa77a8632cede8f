/**
 * What hosts see of the Spine Secure Proxy: fetching the records that pointers lead to.
 */
package io.spinebridge.api.retrieval;
