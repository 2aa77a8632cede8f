package io.spinebridge.retrieval;

import io.spinebridge.api.InputRules;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.retrieval.RecordRetrieval;
import io.spinebridge.api.retrieval.RetrievedRecord;
import io.spinebridge.http.Operation;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The bean behind {@link RecordRetrieval}: the role, and nothing else of its own. It takes no part in transactions. What a consumer throws comes out
 * as it is: {@code META-INF/ejb-jar.xml} says that to the container.
 */
@Stateless
@DeclareRoles(RecordRetrievalBean.VIEWER)
@RolesAllowed(RecordRetrievalBean.VIEWER)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RecordRetrievalBean implements RecordRetrieval {

    static final String VIEWER = "spine-records-viewer";

    private final Supplier<ContentChoice> choice;
    private final Supplier<RetrievalReader> records;
    private final Supplier<ContactDetailsReader> contacts;

    /** For the container's proxy. */
    protected RecordRetrievalBean() {
        this(null, null, null);
    }

    /**
     * Works with what the settings make; each supplier throws while they are not valid.
     *
     * @param choice chooses among a pointer's contents
     * @param records fetches through the Spine Secure Proxy
     * @param contacts fetches contact details from the open web
     */
    @Inject
    public RecordRetrievalBean(
            Supplier<ContentChoice> choice,
            Supplier<RetrievalReader> records,
            Supplier<ContactDetailsReader> contacts) {
        this.choice = choice;
        this.records = records;
        this.contacts = contacts;
    }

    @Override
    public Optional<PointerContent> choose(Pointer pointer, List<String> preferredFormats) {
        return Surprise.told(() ->
                choice.get().choose(required(pointer), InputRules.required("preferred formats", preferredFormats)));
    }

    @Override
    public RetrievedRecord open(NhsNumber patient, Pointer pointer, PointerContent content) {
        return Surprise.told(
                () -> Operation.run(() -> records.get().open(required(patient), required(pointer), required(content))));
    }

    @Override
    public <T> T fetch(
            NhsNumber patient, Pointer pointer, PointerContent content, Function<RetrievedRecord, T> consumer) {
        Function<RetrievedRecord, T> reader = InputRules.required("consumer", consumer);
        try (RetrievedRecord record = open(patient, pointer, content)) {
            return reader.apply(record);
        }
    }

    @Override
    public RetrievedRecord openContactDetails(NhsNumber patient, Pointer pointer, PointerContent content) {
        return Surprise.told(() ->
                Operation.run(() -> contacts.get().open(required(patient), required(pointer), required(content))));
    }

    private static NhsNumber required(NhsNumber patient) {
        return InputRules.required("NHS number", patient);
    }

    private static Pointer required(Pointer pointer) {
        return InputRules.required("pointer", pointer);
    }

    private static PointerContent required(PointerContent content) {
        return InputRules.required("content", content);
    }
}
