package io.spinebridge.simulator.directory;

import com.unboundid.ldap.listener.InMemoryRequestHandler;
import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchResultDoneProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.fault.Incident;
import io.spinebridge.simulator.listener.Peer;
import io.spinebridge.simulator.rule.Ruling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/** Judges requests over LDAP, carries searches out or spoils them on demand, and keeps evidence. Thread safe. */
final class LdapLookUps {

    /** Name in evidence and for faults. */
    static final String INTERACTION = "directory search";

    private static final byte[] MALFORMED =
            "HTTP/1.1 200 OK\r\n\r\nThis is not LDAP.\r\n".getBytes(StandardCharsets.US_ASCII);

    private final EvidenceLog evidence;
    private final Faults faults;
    private final Clock clock;

    LdapLookUps(EvidenceLog evidence, Faults faults, Clock clock) {
        this.evidence = evidence;
        this.faults = faults;
        this.clock = clock;
    }

    /** Judges what is no search. */
    ResultCode judge(LDAPListenerClientConnection connection, LdapCall call) {
        Ruling<LdapRefusal> ruling = Ruling.of(call, LdapRules.rules(), LdapRefusal::reason);
        ResultCode code = ruling.refusal().map(LdapRefusal::code).orElse(ResultCode.SUCCESS);
        if (!code.equals(ResultCode.SUCCESS)) {
            keep(connection, call.operation(), call.base(), "", ruling, code, "", Optional.empty());
        }
        return code;
    }

    /**
     * Carries a search out. Entries go out on the connection.
     *
     * @return the message that ends it; null when there is none, since the connection is closed
     */
    LDAPMessage search(
            LDAPListenerClientConnection connection,
            InMemoryRequestHandler tree,
            int id,
            SearchRequestProtocolOp request,
            List<Control> controls)
            throws LDAPException {
        LdapCall call = new LdapCall("SEARCH", request.getBaseDN(), Optional.of(request.getFilter()), true);
        Ruling<LdapRefusal> ruling = Ruling.of(call, LdapRules.rules(), LdapRefusal::reason);
        Optional<Incident> fault = faults.next(INTERACTION, "SEARCH", "");
        String uri = request.getBaseDN() + "?" + String.join(",", request.getAttributes()) + "?"
                + request.getScope().getName() + "?" + request.getFilter();
        ResultCode code = fault.map(met -> result(met.fault())).orElse(ResultCode.SUCCESS);
        String found = "";
        try {
            found = fault.filter(met -> findsNothing(met.fault())).isPresent()
                    ? ""
                    : names(tree.search(request.getBaseDN(), request.getScope(), request.getFilter()));
        } catch (LDAPException none) {
            code = none.getResultCode();
        }
        keep(connection, "SEARCH", uri, request.getFilter().toString(), ruling, code, found, fault);
        return fault.isEmpty()
                ? tree.newInstance(connection).processSearchRequest(id, request, controls)
                : spoil(connection, tree, id, request, controls, fault.get(), code);
    }

    private static LDAPMessage spoil(
            LDAPListenerClientConnection connection,
            InMemoryRequestHandler tree,
            int id,
            SearchRequestProtocolOp request,
            List<Control> controls,
            Incident incident,
            ResultCode code)
            throws LDAPException {
        Fault fault = incident.fault();
        return switch (fault.kind()) {
            case DELAY, SLOW_BODY -> {
                pause(connection, fault.milliseconds());
                yield tree.newInstance(connection).processSearchRequest(id, request, controls);
            }
            case HOLD -> {
                hold(connection, incident);
                yield tree.newInstance(connection).processSearchRequest(id, request, controls);
            }
            case RESET_BEFORE -> close(connection, new byte[0]);
            case RESET_AFTER, TRUNCATED -> {
                // The entries go out, the message that ends the search does not.
                tree.newInstance(connection).processSearchRequest(id, request, controls);
                yield close(connection, new byte[0]);
            }
            case WRONG_CONTENT_TYPE, GZIP -> close(connection, MALFORMED);
            case EMPTY, EMPTY_BODY, OUTCOME, OUTCOME_XML, HTML_500, REDIRECT ->
                new LDAPMessage(
                        id,
                        new SearchResultDoneProtocolOp(
                                code.intValue(),
                                null,
                                code.equals(ResultCode.SUCCESS) ? null : "a fault on demand",
                                code.equals(ResultCode.REFERRAL)
                                        ? List.of("ldaps://elsewhere.example/ou=services,o=nhs")
                                        : null));
        };
    }

    private static ResultCode result(Fault fault) {
        return switch (fault.kind()) {
            case OUTCOME, OUTCOME_XML, HTML_500 -> ResultCode.UNAVAILABLE;
            case REDIRECT -> ResultCode.REFERRAL;
            default -> ResultCode.SUCCESS;
        };
    }

    private static boolean findsNothing(Fault fault) {
        return switch (fault.kind()) {
            case DELAY, HOLD, SLOW_BODY, RESET_AFTER, TRUNCATED -> false;
            default -> true;
        };
    }

    private static String names(List<? extends Entry> entries) {
        return entries.stream().map(Entry::getDN).collect(Collectors.joining("\n"));
    }

    private static LDAPMessage close(LDAPListenerClientConnection connection, byte[] last) {
        try {
            if (last.length > 0) {
                connection.getSocket().getOutputStream().write(last);
                connection.getSocket().getOutputStream().flush();
            }
            connection.close();
        } catch (IOException closedAlready) {
            // What was to be closed is closed.
            return null;
        }
        return null;
    }

    private static void hold(LDAPListenerClientConnection connection, Incident incident) {
        try {
            incident.gate()
                    .pass(
                            Duration.ofMillis(incident.fault().milliseconds()),
                            () -> !connection.getSocket().isClosed());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(LDAPListenerClientConnection connection, long milliseconds) {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        while (System.nanoTime() < end && !connection.getSocket().isClosed()) {
            try {
                Thread.sleep(Math.min(20, Math.max(1, milliseconds)));
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void keep(
            LDAPListenerClientConnection connection,
            String operation,
            String uri,
            String filter,
            Ruling<LdapRefusal> ruling,
            ResultCode code,
            String found,
            Optional<Incident> fault) {
        SSLSession session = ((SSLSocket) connection.getSocket()).getSession();
        boolean silent = fault.map(f -> switch (f.kind()) {
                    case RESET_BEFORE, RESET_AFTER, TRUNCATED, WRONG_CONTENT_TYPE, GZIP -> true;
                    default -> false;
                })
                .orElse(false);
        evidence.add(new Evidence(
                evidence.nextNumber(),
                clock.instant(),
                operation,
                "ldaps://localhost:" + connection.getSocket().getLocalPort() + "/" + uri,
                Map.of(),
                Map.of(),
                filter,
                peer(session),
                session.getProtocol(),
                session.getCipherSuite(),
                INTERACTION,
                ruling.verdicts(),
                silent ? 0 : code.equals(ResultCode.SUCCESS) ? 200 : 500,
                Map.of("LDAP result", code.toString()),
                found,
                fault.map(f -> f.kind().name()).orElse("")));
    }

    private static String peer(SSLSession session) {
        try {
            return Peer.commonName((X509Certificate) session.getPeerCertificates()[0]);
        } catch (SSLPeerUnverifiedException impossible) {
            throw new IllegalStateException("mutual TLS without a client certificate", impossible);
        }
    }
}
