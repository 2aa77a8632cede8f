package io.spinebridge.token;

import io.spinebridge.api.SpineCaller;
import java.net.URI;

/**
 * What a token is for.
 *
 * @param caller who calls
 * @param asid our own ASID
 * @param audience where the token goes: no query
 * @param scope what it allows, for example {@code user/Flag.read}
 */
public record TokenRequest(SpineCaller caller, String asid, URI audience, String scope) {}
