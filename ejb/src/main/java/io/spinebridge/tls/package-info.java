/**
 * Our certificate and the authorities that we trust, in one SSLContext for each set of settings.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>There is always an SSLContext, and it fails closed: before material is loaded, and after loading it failed, it holds no
 *       key and trusts nobody. {@link io.spinebridge.tls.SpineTls#requireUsable()} says in plain words what is wrong, before a
 *       call is tried.
 *   <li>Store files are opened in one place, {@code StoreReader}, so that the Spine's stores and the open web's get the same words. Only a list
 *       of authorities that trusts somebody is one.
 *   <li>Servers of the open web are another matter: {@link io.spinebridge.tls.WebTrust} makes a context of its own, without a key.
 *   <li>Material is checked when it is read (is there a key, is its chain whole, is it valid today), and its period again at
 *       each call: a certificate that expires while the server runs stops calls with a message, not with a handshake alert.
 *   <li>There is one certificate of ours, and every server that asks for one is shown it, whatever authorities it names.
 *   <li>Files are looked at on a short cycle ({@link io.spinebridge.tls.TlsLoader#look()}), not by a {@code WatchService}: that one sees nothing
 *       on NFS, and not that a link further up was bent, as Kubernetes does. Stamps tell cheaply that nothing changed; while something is
 *       refused, and in the seconds after a file was written, what is in it is compared instead, since stamps may be too coarse.
 *   <li>What is refused leaves in force what was, as long as that is valid. The first load alone fails closed with nothing to fall back upon.
 *   <li>Certificates rotate by a context of their own for each set of material, behind the one that clients keep for ever. A handshake belongs to
 *       one of them, with key, certificate and sessions. {@link io.spinebridge.tls.SpineTls#generation()} tells clients which connections
 *       are of the old: idle ones are closed, busy ones finish what they are doing and are not used again.
 *   <li>Revocation is Java's own check (PKIX), with the configured lists alone. No handshake waits for the net: neither OCSP nor addresses in
 *       certificates are asked, and lists at URLs are fetched in the background. It fails closed: while a configured list is missing, broken or
 *       past its next update, no call is made, and a server of which no list tells is not trusted. A list that cannot be had anew stays in
 *       force until its own end, and it is fetched at half of its time, so that there is time to mend that.
 * </ul>
 */
package io.spinebridge.tls;
