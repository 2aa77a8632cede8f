package io.spinebridge.environment;

import java.util.List;

/**
 * The accounts of the local environment.
 *
 * @param viewer may read adjustments, and find record pointers
 * @param editor may read and change both
 * @param withoutRole has a role profile, but no role
 * @param withoutRoleProfile may read, but has no role profile
 * @param unattended a system, not a person: may publish record pointers
 */
public record Accounts(
        Account viewer, Account editor, Account withoutRole, Account withoutRoleProfile, Account unattended) {

    /** All with this password. */
    static Accounts with(String password) {
        return new Accounts(
                new Account(
                        "555254240100",
                        password,
                        "Nina Ashworth, staff nurse: may read adjustments, and find record pointers"),
                new Account(
                        "555254240101",
                        password,
                        "Tunde Bello, consultant: may read and change adjustments, and find and publish record pointers"),
                new Account("555254240102", password, "Megan Carrow, nurse: has a role profile, but no role here"),
                new Account(
                        "receptionist", password, "a receptionist: may read both, but has no smartcard role profile"),
                new Account(
                        "nightly-batch",
                        password,
                        "a nightly job, unattended: may publish record pointers alone, and has no use for the page"));
    }

    /** All of them. */
    public List<Account> all() {
        return List.of(viewer, editor, withoutRole, withoutRoleProfile, unattended);
    }
}
