package io.spinebridge.simulator.directory;

import com.unboundid.ldap.sdk.ResultCode;
import io.spinebridge.simulator.rule.Refusal;

/**
 * What the directory thinks of a request.
 *
 * @param code how it is answered; success when the real directory would not mind
 * @param reason what is wrong with it
 */
record LdapRefusal(ResultCode code, String reason) implements Refusal {}
