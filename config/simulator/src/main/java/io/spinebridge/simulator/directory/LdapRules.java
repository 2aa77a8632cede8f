package io.spinebridge.simulator.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.spinebridge.simulator.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a look-up over LDAP is to be like (<em>Spine Core: Endpoints</em>). The real directory answers whatever search it is given; so does this
 * one, and says in the evidence what is wrong with it. Stateless.
 */
final class LdapRules {

    private LdapRules() {}

    static List<Rule<LdapCall, LdapRefusal>> rules() {
        Predicate<LdapCall> search = call -> call.is("SEARCH");
        return List.of(
                rule(
                        "operation",
                        "The directory is only read, over LDAPS from the first byte.",
                        call -> Set.of("BIND", "SEARCH").contains(call.operation()),
                        ResultCode.UNWILLING_TO_PERFORM,
                        "it is only read"),
                rule(
                                "bind",
                                "A bind is simple and anonymous: the certificate tells who asks.",
                                LdapCall::anonymous,
                                ResultCode.INVALID_CREDENTIALS,
                                "a bind is anonymous")
                        .appliesTo(call -> call.is("BIND")),
                rule(
                                "base",
                                "A search begins at ou=services,o=nhs or above it.",
                                LdapRules::isBase,
                                ResultCode.SUCCESS,
                                "the services are not below this base")
                        .appliesTo(search),
                rule(
                                "filter",
                                "The filter is a conjunction of equalities, without wildcards.",
                                call -> !call.equalities().isEmpty(),
                                ResultCode.SUCCESS,
                                "the filter is made otherwise")
                        .appliesTo(search),
                rule(
                                "class",
                                "The filter names the class nhsAs or nhsMhs.",
                                LdapCall::namesClass,
                                ResultCode.SUCCESS,
                                "the filter names neither class")
                        .appliesTo(search)
                        .given(call -> !call.equalities().isEmpty()),
                rule(
                                "terms",
                                "The filter names two of organisation, party key and service interaction.",
                                call -> call.terms().size() >= 2,
                                ResultCode.SUCCESS,
                                "the filter is too wide")
                        .appliesTo(search)
                        .given(call -> !call.equalities().isEmpty()));
    }

    private static boolean isBase(LdapCall call) {
        try {
            return new DN("ou=services,o=nhs").isDescendantOf(new DN(call.base()), true)
                    && !call.base().isEmpty();
        } catch (LDAPException noName) {
            return false;
        }
    }

    private static Rule<LdapCall, LdapRefusal> rule(
            String name, String text, Predicate<LdapCall> kept, ResultCode code, String reason) {
        return Rule.rule("sds.ldap." + name, text, kept, call -> new LdapRefusal(code, reason));
    }
}
