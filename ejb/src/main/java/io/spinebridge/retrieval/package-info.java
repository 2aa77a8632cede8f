/**
 * Fetching records: through the Spine Secure Proxy, or, for contact details, from the open web.
 *
 * <pre>
 * RecordRetrievalBean         role of the caller
 *   ContentChoice             which content can be fetched?
 *   RetrievalReader           through the proxy: directory of providers, provider's address and interaction
 *   ContactDetailsReader      from the open web, without any identity
 *     OpeningRules            who may open what?
 *       HeldPointers          is the caller's pointer what the Spine holds?
 *     PointerUrl              what may be opened at all
 *     ProxyAnswer             is the proxy's answer a record, and does it say where it ends?
 *     BodyFraming, SaidType   where does a body end, how is it packed, what is it?
 *     GzipStream              what was compressed though nobody asked for that
 *     RecordStream            bytes on their way, never silently too few
 * </pre>
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A record is a stream from the provider to the reader; nothing of it is kept. Repeats and the circuit breaker end where the
 *       answer's headers have come: what breaks later is told at the reader, and never looks whole.
 *   <li>Answers that do not say where they end (neither length nor chunks) are refused: a record cut short could not be told from
 *       a whole one.
 *   <li>Some proxies compress whatever was asked for. gzip is unpacked, since its record could else never be opened; other codings are refused by
 *       name. The HTTP client unpacks nothing here: its own way loses sight of where the body ends.
 *   <li>The pointer is read anew, when all that can be refused without a request was: a value of the caller's may be old or put together, and the
 *       audit must name the patient whose record it is.
 *   <li>Exceptions of a consumer pass through the container by {@code META-INF/ejb-jar.xml}; those of this package's own faults leave as a
 *       SpineException ({@link io.spinebridge.retrieval.Surprise}).
 *   <li>The directory is asked anew for each record.
 *   <li>A pointer's URL is hostile input: {@link io.spinebridge.retrieval.PointerUrl} says what may be opened.
 *   <li>Who may open a record is the table of {@link io.spinebridge.pointers.PointerAccess}, which pointers are shown by, too.
 *   <li>There is no package for a release of FHIR: a record is bytes, whatever it is.
 * </ul>
 *
 * <p>Follows <em>National Record Locator API: Retrieval</em> and <em>Spine Core: Spine Secure Proxy</em>.
 */
package io.spinebridge.retrieval;
