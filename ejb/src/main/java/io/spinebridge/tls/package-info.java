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
 *   <li>Material is checked when it is loaded (is there a key, is its chain whole, is it valid today) and its period again at
 *       each call: a certificate that expires while the server runs stops calls with a message, not with a handshake alert.
 *   <li>There is one certificate of ours, and every server that asks for one is shown it, whatever authorities it names.
 *   <li>Certificates rotate by swapping the managers inside the context (Ayza). The client stays; idle
 *       connections that were made with the old certificate are closed, and busy ones finish what they are doing.
 * </ul>
 */
package io.spinebridge.tls;
