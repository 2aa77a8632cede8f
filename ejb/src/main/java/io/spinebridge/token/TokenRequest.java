package io.spinebridge.token;

import io.spinebridge.api.SpineUser;
import java.net.URI;

/**
 * What a token is for.
 *
 * @param user who calls
 * @param asid our own ASID
 * @param audience where the token goes: no query
 * @param scope what it allows, for example {@code user/Flag.read}
 */
public record TokenRequest(SpineUser user, String asid, URI audience, String scope) {}
