package io.spinebridge.retrieval;

/** The plain core, joined: what the bean calls. Immutable. */
public final class RetrievalOperations {

    private final Retrieval retrieval;
    private final ContactPages contacts;

    RetrievalOperations(Retrieval retrieval, ContactPages contacts) {
        this.retrieval = retrieval;
        this.contacts = contacts;
    }

    Retrieval retrieval() {
        return retrieval;
    }

    ContactPages contacts() {
        return contacts;
    }
}
