package io.spinebridge.registry;

import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchResultReference;
import java.util.ArrayList;
import java.util.List;

/** What a search finds: no more than was asked for, since entries without end would fill the memory long before their time is over. */
final class LdapEntries implements SearchResultListener {

    private static final long serialVersionUID = 1L;

    private final int most;
    private final transient List<SearchResultEntry> found = new ArrayList<>();

    LdapEntries(int most) {
        this.most = most;
    }

    @Override
    public void searchEntryReturned(SearchResultEntry entry) {
        if (found.size() == most) {
            throw DirectoryFailures.malformed("more entries than it was asked for", null);
        }
        found.add(entry);
    }

    @Override
    public void searchReferenceReturned(SearchResultReference elsewhere) {
        // We ask this directory, and no other.
    }

    List<SearchResultEntry> all() {
        return List.copyOf(found);
    }
}
