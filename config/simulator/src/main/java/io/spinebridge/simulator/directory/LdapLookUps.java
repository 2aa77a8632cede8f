package io.spinebridge.simulator.directory;

import com.unboundid.ldap.listener.InMemoryRequestHandler;
import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.fault.Incident;
import io.spinebridge.simulator.rule.Judgement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges requests over LDAP, carries searches out or spoils them on demand, and keeps evidence. Thread safe. */
final class LdapLookUps {

    /** Name in evidence and for faults. */
    static final String INTERACTION = "directory search";

    private final LdapEvidence evidence;
    private final Faults faults;

    LdapLookUps(LdapEvidence evidence, Faults faults) {
        this.evidence = evidence;
        this.faults = faults;
    }

    /** Judges what is no search. */
    ResultCode judge(LDAPListenerClientConnection connection, LdapCall call) {
        Judgement<LdapRefusal> judgement = Judgement.of(call, LdapRules.rules());
        ResultCode code = judgement.refusal().map(LdapRefusal::code).orElse(ResultCode.SUCCESS);
        if (!code.equals(ResultCode.SUCCESS)) {
            evidence.keep(
                    connection,
                    new LdapEvidence.Entry(call.operation(), call.base(), "", code, ""),
                    judgement,
                    Optional.empty());
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
        Judgement<LdapRefusal> judgement = Judgement.of(call, LdapRules.rules());
        Optional<Incident> fault = faults.next(INTERACTION, "SEARCH", "");
        String uri = request.getBaseDN() + "?" + String.join(",", request.getAttributes()) + "?"
                + request.getScope().getName() + "?" + request.getFilter();
        ResultCode code = fault.map(LdapFaults::result).orElse(ResultCode.SUCCESS);
        String found = "";
        try {
            found = fault.filter(LdapFaults::findsNothing).isPresent()
                    ? ""
                    : names(tree.search(request.getBaseDN(), request.getScope(), request.getFilter()));
        } catch (LDAPException none) {
            code = none.getResultCode();
        }
        evidence.keep(
                connection,
                new LdapEvidence.Entry("SEARCH", uri, request.getFilter().toString(), code, found),
                judgement,
                fault);
        LdapFaults.Search search = () -> tree.newInstance(connection).processSearchRequest(id, request, controls);
        return fault.isEmpty() ? search.carryOut() : LdapFaults.spoil(connection, id, search, fault.get(), code);
    }

    private static String names(List<? extends Entry> entries) {
        return entries.stream().map(Entry::getDN).collect(Collectors.joining("\n"));
    }
}
