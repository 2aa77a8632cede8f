package io.spinebridge.simulator.directory;

import com.unboundid.ldap.listener.InMemoryRequestHandler;
import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.listener.LDAPListenerRequestHandler;
import com.unboundid.ldap.protocol.AddRequestProtocolOp;
import com.unboundid.ldap.protocol.AddResponseProtocolOp;
import com.unboundid.ldap.protocol.BindRequestProtocolOp;
import com.unboundid.ldap.protocol.BindResponseProtocolOp;
import com.unboundid.ldap.protocol.CompareRequestProtocolOp;
import com.unboundid.ldap.protocol.CompareResponseProtocolOp;
import com.unboundid.ldap.protocol.DeleteRequestProtocolOp;
import com.unboundid.ldap.protocol.DeleteResponseProtocolOp;
import com.unboundid.ldap.protocol.ExtendedRequestProtocolOp;
import com.unboundid.ldap.protocol.ExtendedResponseProtocolOp;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.ModifyDNRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyDNResponseProtocolOp;
import com.unboundid.ldap.protocol.ModifyRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyResponseProtocolOp;
import com.unboundid.ldap.protocol.ProtocolOp;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes what comes over one connection: reads are answered from memory, all else is refused. For one connection. */
final class LdapHandler extends LDAPListenerRequestHandler {

    private static final int REFUSED = ResultCode.UNWILLING_TO_PERFORM_INT_VALUE;
    private static final String ONLY_READ = "The directory is only read";

    private final Supplier<InMemoryRequestHandler> tree;
    private final LdapLookUps lookUps;
    private final LDAPListenerClientConnection connection;

    LdapHandler(Supplier<InMemoryRequestHandler> tree, LdapLookUps lookUps) {
        this(tree, lookUps, null);
    }

    private LdapHandler(
            Supplier<InMemoryRequestHandler> tree, LdapLookUps lookUps, LDAPListenerClientConnection connection) {
        this.tree = tree;
        this.lookUps = lookUps;
        this.connection = connection;
    }

    @Override
    public LdapHandler newInstance(LDAPListenerClientConnection opened) {
        return new LdapHandler(tree, lookUps, opened);
    }

    @Override
    public LDAPMessage processSearchRequest(int id, SearchRequestProtocolOp request, List<Control> controls) {
        try {
            return lookUps.search(connection, tree.get(), id, request, controls);
        } catch (LDAPException impossible) {
            throw new IllegalStateException("the directory's tree is defective", impossible);
        }
    }

    @Override
    public LDAPMessage processBindRequest(int id, BindRequestProtocolOp request, List<Control> controls) {
        boolean anonymous = request.getCredentialsType() == BindRequestProtocolOp.CRED_TYPE_SIMPLE
                && request.getBindDN().isEmpty()
                && request.getSimplePassword().getValueLength() == 0;
        ResultCode code =
                lookUps.judge(connection, new LdapCall("BIND", request.getBindDN(), Optional.empty(), anonymous));
        return new LDAPMessage(id, new BindResponseProtocolOp(code.intValue(), null, null, null, null));
    }

    @Override
    public LDAPMessage processAddRequest(int id, AddRequestProtocolOp request, List<Control> controls) {
        return refuse(id, "ADD", new AddResponseProtocolOp(REFUSED, null, ONLY_READ, null));
    }

    @Override
    public LDAPMessage processCompareRequest(int id, CompareRequestProtocolOp request, List<Control> controls) {
        return refuse(id, "COMPARE", new CompareResponseProtocolOp(REFUSED, null, ONLY_READ, null));
    }

    @Override
    public LDAPMessage processDeleteRequest(int id, DeleteRequestProtocolOp request, List<Control> controls) {
        return refuse(id, "DELETE", new DeleteResponseProtocolOp(REFUSED, null, ONLY_READ, null));
    }

    @Override
    public LDAPMessage processExtendedRequest(int id, ExtendedRequestProtocolOp request, List<Control> controls) {
        return refuse(id, "EXTENDED", new ExtendedResponseProtocolOp(REFUSED, null, ONLY_READ, null, null, null));
    }

    @Override
    public LDAPMessage processModifyRequest(int id, ModifyRequestProtocolOp request, List<Control> controls) {
        return refuse(id, "MODIFY", new ModifyResponseProtocolOp(REFUSED, null, ONLY_READ, null));
    }

    @Override
    public LDAPMessage processModifyDNRequest(int id, ModifyDNRequestProtocolOp request, List<Control> controls) {
        return refuse(id, "MODIFYDN", new ModifyDNResponseProtocolOp(REFUSED, null, ONLY_READ, null));
    }

    private LDAPMessage refuse(int id, String operation, ProtocolOp refusal) {
        lookUps.judge(connection, new LdapCall(operation, "", Optional.empty(), false));
        return new LDAPMessage(id, refusal);
    }
}
