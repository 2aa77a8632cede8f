package io.spinebridge.simulator.directory;

import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.sdk.ResultCode;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Incident;
import io.spinebridge.simulator.listener.TlsPeer;
import io.spinebridge.simulator.rule.Judgement;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/** Keeps evidence of requests over LDAP. Thread safe. */
final class LdapEvidence {

    private final EvidenceLog log;
    private final Clock clock;

    LdapEvidence(EvidenceLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * What is to be kept of a request.
     *
     * @param operation its operation
     * @param uri base, attributes, scope and filter
     * @param filter the filter alone
     * @param code how it was answered
     * @param found names of what was found
     */
    record Entry(String operation, String uri, String filter, ResultCode code, String found) {}

    void keep(
            LDAPListenerClientConnection connection,
            Entry entry,
            Judgement<LdapRefusal> judgement,
            Optional<Incident> fault) {
        SSLSession session = ((SSLSocket) connection.getSocket()).getSession();
        X509Certificate client = peer(session);
        boolean silent = fault.filter(LdapFaults::isSilent).isPresent();
        log.add(new Evidence(
                log.nextNumber(),
                clock.instant(),
                entry.operation(),
                "ldaps://localhost:" + connection.getSocket().getLocalPort() + "/" + entry.uri(),
                Map.of(),
                Map.of(),
                entry.filter(),
                TlsPeer.commonName(client),
                TlsPeer.serial(client),
                session.getProtocol(),
                session.getCipherSuite(),
                LdapLookUps.INTERACTION,
                judgement.verdicts(),
                silent ? 0 : entry.code().equals(ResultCode.SUCCESS) ? 200 : 500,
                Map.of("LDAP result", entry.code().toString()),
                entry.found(),
                fault.map(met -> met.kind().name()).orElse("")));
    }

    private static X509Certificate peer(SSLSession session) {
        try {
            return (X509Certificate) session.getPeerCertificates()[0];
        } catch (SSLPeerUnverifiedException impossible) {
            throw new IllegalStateException("mutual TLS without a client certificate", impossible);
        }
    }
}
