package io.spinebridge.spine;

import io.spinebridge.api.NhsNumber;
import java.net.URI;
import java.util.Optional;

/**
 * What a service wants to call, beside the REST client's method. Immutable.
 *
 * @param patient whose record, for the audit trail; empty where the service does not know
 * @param url where to, in place of what the method says: a link of an earlier answer, or a query that must be written in one way alone
 * @param provider for whom, where that is not the service itself
 */
public record SpineCall(Optional<NhsNumber> patient, Optional<URI> url, Optional<Addressee> provider) {

    /** About a patient, as the REST client's method says. */
    public static SpineCall about(NhsNumber patient) {
        return new SpineCall(Optional.of(patient), Optional.empty(), Optional.empty());
    }

    /** About somebody who cannot be told from what is asked for. */
    public static SpineCall aboutSomebody() {
        return new SpineCall(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, to this URL. */
    public SpineCall at(URI target) {
        return new SpineCall(patient, Optional.of(target), provider);
    }

    /** The same, for a provider behind the service. */
    public SpineCall through(Addressee recipient) {
        return new SpineCall(patient, url, Optional.of(recipient));
    }

    @Override
    public String toString() {
        return "SpineCall[" + provider.map(Addressee::toString).orElse("") + "]";
    }
}
